import Foundation
import Testing

/// Accounts from the machine itself.
struct UsersCommandTests {
    private struct Listed: Decodable {
        let email: String
        let role: String
        let name: String
    }

    @Test func `accounts are made, listed, promoted and given new passwords`() async throws {
        let bench = try Bench()
        let none = try await bench.run("users", "list")
        expectRefusal(none, 66, ["There is no data folder"])
        let made = try await bench.run(
            "users",
            "add",
            "Ann@Example.org",
            "--name",
            "Ann Lee",
            "--role",
            "administrator",
            "--password-stdin",
            input: "three boats on a lake\nmore"
        )
        #expect(made.status == 0 && made.output == "", "\(made)")
        #expect(made.complaints == ["Made the account ann@example.org (administrator)."])

        let random = try await bench.run("users", "add", "ben@example.org")
        #expect(random.status == 0, "\(random)")
        #expect(random.output.wholeMatch(of: /[\w-]{20}\n/) != nil, "\(random)")
        let list = try await bench.run("users").output.split(separator: "\n").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        #expect(
            list == [
                "E-MAIL ROLE NAME", "ann@example.org administrator Ann Lee", "ben@example.org member ben",
            ]
        )
        let hashes = try await bench.sql("SELECT email, password_hash FROM users WHERE email IS NOT NULL")
        #expect(hashes.count == 2 && hashes.allSatisfy { $0.contains("|$argon2id$v=19$m=19456,t=2,p=1$") })

        let promoted = try await bench.run("users", "role", "ben@example.org", "administrator")
        #expect(promoted.complaints == ["ben@example.org is administrator."], "\(promoted)")
        let json = try await bench.run("users", "list", "--json").output.split(separator: "\n")
        let users = try json.map { try JSON.read(Listed.self, String($0)) }
        #expect(
            users.map(\.role) == ["administrator", "administrator"]
                && users.map(\.name) == ["Ann Lee", "ben"]
        )
        #expect(!json.joined().contains("argon2"))
        #expect(json.allSatisfy { $0.contains(/"created_at":"20[0-9-]+T[0-9:.]+Z"/) }, "as the API writes it")

        let reset = try await bench.run("users", "reset", "ann@example.org")
        #expect(reset.status == 0 && reset.output.count == 21, "\(reset)")
        #expect(reset.output != random.output)
        let changed = try await bench.sql("SELECT email, password_hash FROM users WHERE email IS NOT NULL")
        #expect(changed[0] != hashes[0] && changed[1] == hashes[1])
    }

    @Test func `what cannot be is said in one sentence`() async throws {
        let bench = try Bench()
        let add = ["users", "add", "ann@example.org", "--role", "administrator", "--password-stdin"]
        func attempt(_ changes: [String], input: String = "three boats on a lake") async throws -> Outcome {
            try await bench.reelwright.run(changes + ["--data", bench.data.path], input: input)
        }
        #expect(try await attempt(add).status == 0)
        expectRefusal(try await attempt(add), 65, ["account with that e-mail"])
        let other = ["users", "add", "ben@example.org", "--password-stdin"]
        expectRefusal(try await attempt(other, input: "password1\n"), 65, ["among the commonest"])
        expectRefusal(try await attempt(other, input: "short\n"), 65, ["at least 8 characters"])
        expectRefusal(try await attempt(other, input: ""), 64, ["no password on standard input"])
        expectRefusal(try await attempt(["users", "add", "ben"]), 65, ["name@example.org"])
        expectRefusal(
            try await attempt(other + ["--role", "local"]),
            64,
            ["“local”", "member or administrator"]
        )
        let alone = try await bench.run("users", "role", "ann@example.org", "member")
        expectRefusal(alone, 65, ["last administrator"])
        let unknown = try await bench.run("users", "reset", "cat@example.org")
        expectRefusal(unknown, 66, ["cat@example.org", "users list"])
        #expect(try await bench.sql("SELECT count(*) FROM users WHERE email IS NOT NULL") == ["1"])
    }

    @Test func `of many who make one account at once one does, and all others are told`() async throws {
        let bench = try Bench()
        let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
            for _ in 0..<4 { group.addTask { try await bench.run("users", "add", "ann@example.org") } }
            return try await group.reduce(into: [Outcome]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0.status == 0 } == 1, "\(outcomes)")
        for outcome in outcomes where outcome.status != 0 {
            expectRefusal(outcome, 65, ["account with that e-mail"])
        }
    }

    @Test func `a terminal is asked for the password twice and shows nothing of it`() async throws {
        let bench = try Bench()
        let screen = try await bench.typing(
            ["three boats on a lake", "three boats on a lake"],
            ["users", "add", "ann@example.org", "--data", bench.data.path]
        )
        #expect(screen.contains("Password (empty for a random one): ") && screen.contains("The same again: "))
        #expect(screen.contains("Made the account ann@example.org (member)."), "\(screen)")
        #expect(!screen.contains("boats"), "\(screen)")
        let differing = try await bench.typing(
            ["three boats on a lake", "four boats on a lake"],
            ["users", "add", "ben@example.org", "--data", bench.data.path]
        )
        #expect(differing.contains("The two passwords differ; try again."), "\(differing)")
        let random = try await bench.typing(
            [""],
            ["users", "reset", "ann@example.org", "--data", bench.data.path]
        )
        #expect(random.contains("The password is shown this once:"), "\(random)")
        #expect(try await bench.sql("SELECT count(*) FROM users WHERE email IS NOT NULL") == ["1"])
    }

    @Test func `the films of the command line belong to the first administrator`() async throws {
        let bench = try await Bench.withEmptyStore()
        _ = try await bench.begin(brief: Bench.brief)
        _ = try await bench.run("users", "add", "ann@example.org", "--role", "administrator")
        let owners = try await bench.sql(
            "SELECT users.email FROM projects JOIN users ON users.id = projects.owner_id"
        )
        #expect(owners == ["ann@example.org"])
        _ = try await bench.begin(brief: Bench.brief.replacing("Lumen", with: "Umbra"))
        let after = try await bench.sql(
            "SELECT count(*) FROM projects JOIN users ON users.id = owner_id WHERE email = 'ann@example.org'"
        )
        #expect(after == ["2"])
        // The same order goes on with the film that was adopted.
        _ = try await bench.begin(brief: Bench.brief)
        #expect(try await bench.sql("SELECT count(*) FROM projects") == ["2"])
    }

    @Test func `others on the machine cannot read what is secret`() async throws {
        let bench = try Bench()
        _ = try await bench.run("users", "add", "ann@example.org")
        for name in ["reelwright.db", "reelwright.db-wal", "reelwright.db-shm"]
        where bench.exists("data/\(name)") {
            #expect(try bench.mode(of: "data/\(name)") & 0o007 == 0, "\(name)")
        }
        // A folder of an earlier version is closed when it is opened.
        chmod(bench.data.appending(path: "reelwright.db").path, 0o664)
        _ = try await bench.run("users", "list")
        #expect(try bench.mode(of: "data/reelwright.db") == 0o660, "and open to its group as it was")
    }
}

extension Bench {
    /// The permissions of a file.
    fileprivate func mode(of name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: file(name).path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    /// All that a terminal shows of a command while somebody types lines, each when a question waits.
    fileprivate func typing(_ lines: [String], _ arguments: [String]) async throws -> String {
        let script = try write(
            """
            import os, pty, sys
            lines, command = sys.argv[1].split("|"), sys.argv[2:]
            child, terminal = pty.fork()
            if child == 0:
                os.execv(command[0], command)
            screen, waiting = b"", b""
            while True:
                try:
                    read = os.read(terminal, 4096)
                except OSError:
                    break
                if not read:
                    break
                screen, waiting = screen + read, waiting + read
                if waiting.endswith(b": ") and lines:
                    waiting = b""
                    os.write(terminal, lines.pop(0).encode() + b"\\n")
            os.waitpid(child, 0)
            sys.stdout.write(screen.decode())
            """,
            to: "typing.py"
        )
        return try await Gate.commands.pass {
            try await Tool.run(
                "python3",
                [script, lines.joined(separator: "|"), Reelwright.executable] + arguments
            )
        }
    }
}
