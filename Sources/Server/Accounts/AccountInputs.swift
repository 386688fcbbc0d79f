import Studio

/// What makes the first account.
struct SetUp: Described {
    static let about = "The first account of an installation, its administrator."
    static let details =
        [
            Detail(
                CodingKeys.token,
                "The token of the set-up link.",
                .length(1...200),
                example: "rw_setup_as-the-link-says"
            )
        ] + Registration.person

    let token: String
    let email: String
    let name: String
    let password: String
}

/// What makes an account.
struct Registration: Described {
    static let about = "A new account."
    static let details =
        [
            Detail(
                CodingKeys.invitation,
                "The token of an invitation; may be left out where registration is open.",
                .length(1...200)
            )
        ]
        + person

    static let person = [
        Detail(
            CodingKeys.email,
            "What it signs in with.",
            .length(3...254),
            .format("email"),
            example: "ada@example.org"
        ),
        Detail(CodingKeys.name, "What others see.", .length(1...200), .pattern(.line), example: "Ada"),
        Detail(
            CodingKeys.password,
            "At least 8 characters, and none of the commonest.",
            .length(8...1024),
            example: "a kettle before sunrise"
        ),
    ]

    let email: String
    let name: String
    let password: String
    let invitation: String?
}

/// What signs in.
struct Login: Described {
    static let about = "E-mail and password of an account."
    static let details = [
        Detail(CodingKeys.email, "The e-mail.", .length(1...254), example: "ada@example.org"),
        Detail(
            CodingKeys.password,
            "The password.",
            .length(1...1024),
            example: "a kettle before sunrise"
        ),
    ]

    let email: String
    let password: String
}

/// What goes on with a session.
struct Refresh: Described {
    static let about = "The refresh token of a session; browsers send it as a cookie instead."
    static let details = [
        Detail(CodingKeys.refreshToken, "The token.", .length(1...200), example: "rw_ref_as-it-was-given")
    ]

    let refreshToken: String?
}

/// What changes one's own account.
struct ProfileChange: Described {
    static let about = "What is to be changed of the account."
    static let details = [
        Detail(CodingKeys.name, "What others see.", .length(1...200), .pattern(.line), example: "Ada"),
        Detail(
            CodingKeys.preferences,
            "An object; keys with null are removed, keys that are not named stay."
        ),
    ]

    let name: Given<String>
    let preferences: Given<[String: JSON]>
}

/// What changes a password.
struct PasswordChange: Described {
    static let about = "A new password; all other sessions end."
    static let details = [
        Detail(
            CodingKeys.current,
            "The password until now.",
            .length(1...1024),
            example: "a kettle before sunrise"
        ),
        Detail(
            CodingKeys.new,
            "The password from now on.",
            .length(8...1024),
            example: "a lamp that stays on"
        ),
    ]

    let current: String
    let new: String
}

/// What makes a key.
struct KeyDraft: Described {
    static let about = "A new key for a program."
    static let details = [
        Detail(
            CodingKeys.name,
            "What the key is for.",
            .length(1...100),
            .pattern(.line),
            example: "Render farm"
        ),
        Detail(CodingKeys.scopes, "What it may be used for.", .count(1...5), .unique),
        Detail(CodingKeys.expiresAt, "From then on it is refused; without it, it lasts until it is deleted."),
    ]

    let name: String
    let scopes: [KeyScope]
    let expiresAt: Moment?
}
