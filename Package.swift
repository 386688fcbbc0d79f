// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "reelwright",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "reelwright", targets: ["reelwright"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .target(name: "Studio"),
        .target(name: "Jobs", dependencies: [.logging, .lifecycle]),
        .target(name: "Interchange", dependencies: ["Studio"]),
        .systemLibrary(name: "CArgon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Media",
            dependencies: ["Studio", "CCairo", "CZlib", .crypto, .logging, .subprocess, .system]
        ),
        .target(name: "Store", dependencies: ["Studio", "Jobs", .crypto, .grdb, .logging, .system]),
        .target(name: "Providers", dependencies: ["Studio", "Media", .crypto]),
        .target(
            name: "Production",
            dependencies: [
                "Studio", "Jobs", "Store", "Media", "Providers", "Interchange", "CArgon2", .crypto,
                .lifecycle,
                .logging,
            ]
        ),
        .target(
            name: "Server",
            dependencies: [
                "Studio", "Jobs", "Store", "Production", "CSwaggerUI", .crypto, .httpTypes, .hummingbird,
                .hummingbirdCore,
                .jwt,
                .lifecycle,
                .logging, .nio, .nioHTTP, .nioHTTP1,
            ]
        ),
        .target(name: "CSwaggerUI", exclude: ["embedded"]),
        .target(name: "Simulation", dependencies: ["Studio", "Jobs", "Store", .logging]),
        .executableTarget(
            name: "reelwright",
            dependencies: [
                "Studio", "Jobs", "Store", "Media", "Providers", "Production", "Interchange", "Server",
                "Simulation", "CMalloc",
                .arguments, .lifecycle, .logging, .signals, .toml,
            ]
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Studio", "Jobs", "Store", "Media", "Simulation", .grdb, .logging, .system],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "StudioTests", dependencies: ["Studio"]),
        .testTarget(
            name: "JobsTests",
            dependencies: ["Jobs", "Simulation", "Store", "Studio", "TestSupport"]
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Jobs", "Simulation", "Studio", "TestSupport", .grdb, .sqlite, .subprocess, .system,
            ]
        ),
        .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "Studio"]),
        .testTarget(name: "MediaTests", dependencies: ["Media", "Studio", "TestSupport"]),
        .testTarget(name: "ProvidersTests", dependencies: ["Providers", "Media", "Studio", "TestSupport"]),
        .testTarget(
            name: "ProductionTests",
            dependencies: [
                "Production", "Providers", "Store", "Jobs", "Media", "Studio", "TestSupport", .grdb, .logging,
            ]
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "Production", "Providers", "Store", "Jobs", "Media", "Studio", "TestSupport",
                .crypto, .httpTypes, .hummingbird, .hummingbirdTesting, .lifecycle, .logging, .nio,
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["Media", "Studio", "TestSupport", .subprocess, .system]
        ),
    ]
)

extension Target.Dependency {
    static let arguments = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let sqlite = product(name: "GRDBSQLite", package: "GRDB.swift")
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
    static let hummingbirdTesting = product(name: "HummingbirdTesting", package: "hummingbird")
    static let jwt = product(name: "JWTKit", package: "jwt-kit")
    static let lifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let logging = product(name: "Logging", package: "swift-log")
    static let nio = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP = product(name: "NIOHTTPTypes", package: "swift-nio-extras")
    static let nioHTTP1 = product(name: "NIOHTTP1", package: "swift-nio")
    static let signals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let subprocess = product(name: "Subprocess", package: "swift-subprocess")
    static let system = product(name: "SystemPackage", package: "swift-system")
    static let toml = product(name: "TOMLKit", package: "TOMLKit")
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}

// Pixels one at a time, without the optimizer, would take a test a minute where they take a second.
for target in package.targets where target.name == "Media" {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
