import ArgumentParser
import Production
import Server
import Store
import Studio

/// `reelwright users`: the accounts of the server, from the machine it runs on.
struct UsersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users",
        abstract: "Lists, makes and mends accounts, also while the server runs.",
        subcommands: [List.self, Add.self, Reset.self, Role.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists all accounts, oldest first.")

        @OptionGroup var dataOptions: DataOptions
        @Flag(name: .long, help: "Print one JSON object a line.")
        var json = false

        func run() async throws {
            let accounts = try dataOptions.accounts(of: dataOptions.existingStore)
            let users = try await accounts.users(for: accounts.commandLine())
            if json {
                for user in users { Console.print(try StudioService.text(of: user)) }
                return
            }
            guard !users.isEmpty else {
                Console.note("There are no accounts yet; `reelwright users add` makes one.")
                return
            }
            Table.print(
                header: ["E-MAIL", "ROLE", "NAME"],
                rows: users.map { [$0.email?.text ?? "", $0.role.rawValue, $0.name] }
            )
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes an account.",
            discussion: """
                The password is asked for at a terminal; elsewhere, or when nothing is typed, a random one is \
                printed. The first administrator owns what `make` made and makes.
                """
        )

        @Argument(help: "The e-mail the person signs in with.")
        var email: String
        @Option(name: .long, help: "The person's name (default: what stands before the @).")
        var name: String?
        @Option(name: .long, help: "member or administrator.")
        var role = "member"
        @OptionGroup var password: PasswordOptions
        @OptionGroup var dataOptions: DataOptions

        func run() async throws {
            _ = try EmailAddress(email)
            let role = try User.Role(option: role)
            let given = try password.ask()
            let accounts = try dataOptions.accounts(of: dataOptions.store)
            let (user, password) = try await accounts.addUser(
                email: email,
                name: name,
                role: role,
                password: given,
                by: accounts.commandLine()
            )
            Console.note("Made the account \(user.email?.text ?? "") (\(user.role.rawValue)).")
            if given == nil { PasswordOptions.show(password) }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets the password of an account anew and ends all its sessions."
        )

        @Argument(help: "The e-mail of the account.")
        var email: String
        @OptionGroup var password: PasswordOptions
        @OptionGroup var dataOptions: DataOptions

        func run() async throws {
            let address = try EmailAddress(email)
            let accounts = try dataOptions.accounts(of: dataOptions.existingStore)
            try await accounts.requireAccount(of: address)
            let given = try password.ask()
            let password = try await accounts.resetPassword(
                of: email,
                to: given,
                by: accounts.commandLine()
            )
            Console.note("Set the password of \(address); all its sessions have ended.")
            if given == nil { PasswordOptions.show(password) }
        }
    }

    struct Role: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what an account may do; the last administrator stays one."
        )

        @Argument(help: "The e-mail of the account.")
        var email: String
        @Argument(help: "member or administrator.")
        var role: String
        @OptionGroup var dataOptions: DataOptions

        func run() async throws {
            let role = try User.Role(option: role)
            let accounts = try dataOptions.accounts(of: dataOptions.existingStore)
            let user = try await accounts.setRole(role, of: email, by: accounts.commandLine())
            Console.note("\(user.email?.text ?? "") is \(user.role.rawValue).")
        }
    }
}

extension DataOptions {
    /// The accounts of the store that is opened.
    fileprivate func accounts(of open: (SystemSurroundings) throws -> Store) throws -> Accounts {
        let surroundings = SystemSurroundings()
        return Accounts(store: try open(surroundings), chance: surroundings)
    }
}

extension User.Role {
    /// A role by its word; throws a `Problem` for any other.
    fileprivate init(option text: String) throws {
        guard let role = Self(rawValue: text), role != .local else {
            throw Problem(
                .invalidParameter,
                "There is no role “\(text)”; use member or administrator.",
                subject: "role"
            )
        }
        self = role
    }
}
