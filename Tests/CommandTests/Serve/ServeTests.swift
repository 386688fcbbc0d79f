import Foundation
import Testing

/// The server as its keeper has it: settings, log, disk, stop.
struct ServeTests {
    @Test func `settings come from flags, environment and file, and strange ones are told`() async throws {
        let bench = try Bench()
        try FileManager.default.createDirectory(at: bench.data, withIntermediateDirectories: true)
        try bench.write(
            "max_image_size_mb = 3\nmax_music_size_mb = 4\nmax_video_size_mb = 5\nporridge = true\n[table]\nkey = 1\n",
            to: "data/reelwright.toml"
        )
        let outcome = try await Serving.run(
            on: bench,
            ["--max-image-size-mb", "7", "--porridge", "warm"],
            environment: [
                "MAX_IMAGE_SIZE_MB": "8", "MAX_MUSIC_SIZE_MB": "9", "MONGO_URL": "mongodb://secret",
                "REELWRIGHT_PORRIDGE": "hot", "ENVIRONMENT": "production",
            ]
        ) { serving in
            let about = try await serving.call("GET", "/api/v1/about", token: serving.signIn())
            for (key, megabytes) in [("image", 7), ("music", 9), ("video", 5)] {
                #expect(about.body.contains(#""max_\#(key)_bytes":\#(megabytes << 20)"#), "\(about)")
            }
            #expect(about.body.contains(#""quality":"final""#))
        }
        #expect(outcome.status == 0, "\(outcome)")
        let warnings = try outcome.log().filter { $0["level"] == "warning" }.compactMap { $0["message"] }
        #expect(warnings.count == 5, "\(warnings)")
        for name in ["flag --porridge", "key porridge", "table", "REELWRIGHT_PORRIDGE", "MONGO_URL"] {
            #expect(warnings.contains { $0.contains(name) }, "\(name)")
        }
        #expect(!outcome.complaint.contains("secret"))
    }

    @Test func `what cannot be is said in one sentence, with the place`() async throws {
        let bench = try Bench()
        expectRefusal(try await bench.run("serve", "--port", "eighty"), 64, ["--port must be a whole number"])
        expectRefusal(try await bench.run("serve", "porridge"), 64, ["leave out 'porridge'"])
        let file = try bench.write("port = 1\nhost = = 2\n", to: "own.toml")
        expectRefusal(try await bench.run("serve", "--config", file), 64, ["own.toml, line 2"])
        expectRefusal(try await bench.run("serve", "--config", "none.toml"), 66, ["none.toml cannot be read"])
        try bench.write("port = \"x\"\n", to: "own.toml")
        expectRefusal(try await bench.run("serve", "--config", file), 64, ["port in own.toml must be"])
        try bench.write("[port]\n", to: "own.toml")
        expectRefusal(try await bench.run("serve", "--config", file), 64, ["port in", "own.toml must be"])
        let nowhere = try await Gate.commands.pass {
            try await bench.reelwright.run(["serve", "--data", ""])
        }
        expectRefusal(nowhere, 64, ["--data needs the path of a folder"])
        expectRefusal(
            try await bench.run("serve", "--host", "nowhere.invalid"),
            64,
            ["There is no host nowhere.invalid", "--host"]
        )
    }

    @Test func `help names every flag of the table of settings`() async throws {
        let bench = try Bench()
        let help = try await Gate.commands.pass { try await bench.reelwright.run(["serve", "--help"]) }.output
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        let page = try String(contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
        let flags = page.matches(of: /\| `(--[a-z-]+)` \|/).map { String($0.output.1) }
        #expect(flags.count > 10)
        for flag in flags { #expect(help.contains(flag + " ") || help.contains(flag + "\n"), "\(flag)") }
    }

    @Test func `a stop while a film is rendered ends within 10 seconds, and the film goes on later`()
        async throws
    {
        let bench = try Bench()
        let clock = ContinuousClock()
        let stopped = Kept<ContinuousClock.Instant>()
        let outcome = try await film(on: bench, until: "kind IN ('video', 'render')") { _ in
            stopped.set(clock.now)
        }
        let seconds = try (clock.now - #require(stopped.value)) / .seconds(1)
        #expect(outcome.status == 0 && seconds < 10, "\(seconds) s: \(outcome)")
        #expect(try await eventually { LiveProcesses.inside(bench.folder).isEmpty })
        #expect(try await bench.sql("SELECT id FROM jobs WHERE state = 'running'") == [])
        #expect(try await bench.sql("SELECT sum(failures) FROM jobs") == ["0"])
        try await goOn(bench)
    }

    @Test(arguments: ["video", "render"])
    func `kill -9 while a film is made leaves nothing running, and the next start goes on with it`(
        kind: String
    ) async throws {
        let bench = try Bench()
        let killed = try await film(on: bench, until: "kind = '\(kind)'") { $0.running.signal(SIGKILL) }
        #expect(killed.status == -SIGKILL, "\(killed)")
        #expect(try await eventually { LiveProcesses.inside(bench.folder).isEmpty })
        #expect(try await bench.sql("PRAGMA integrity_check") == ["ok"])
        let done = Set(try await bench.sql("SELECT id, attempt FROM jobs WHERE state = 'completed'"))
        #expect(!done.isEmpty)

        try await goOn(bench)
        #expect(
            done.isSubset(of: try await bench.sql("SELECT id, attempt FROM jobs WHERE state = 'completed'"))
        )
        #expect(try bench.names(in: "data/work") == [])
        #expect(try await bench.run("doctor").status == 0)
    }

    /// Lets a server make a film until a job runs of which the condition holds, and then does something to it.
    private func film(
        on bench: Bench,
        until condition: String,
        then act: @escaping @Sendable (Serving) -> Void
    ) async throws -> Outcome {
        try await Gate.films.pass {
            try await Serving.run(on: bench) { serving in
                _ = try await serving.orderFilm(serving.signIn())
                let isBusy = try await eventually(.seconds(180)) {
                    try await !bench.sql("SELECT id FROM jobs WHERE state = 'running' AND \(condition)")
                        .isEmpty
                }
                #expect(isBusy)
                act(serving)
            }
        }
    }

    /// Starts the server again and expects it to make the film without doing again what was done.
    private func goOn(_ bench: Bench) async throws {
        let again = try await Gate.films.pass {
            try await Serving.run(on: bench) { _ in
                let isMade = try await eventually(.seconds(180)) {
                    try await bench.sql("SELECT id FROM jobs WHERE state <> 'completed'").isEmpty
                }
                #expect(isMade)
            }
        }
        #expect(again.status == 0, "\(again)")
        #expect(try await bench.sql("SELECT count(*) FROM renders") == ["1"])
        let repeated = try await bench.sql(
            "SELECT job_id FROM attempts WHERE outcome = 'completed' GROUP BY job_id HAVING count(*) > 1"
        )
        #expect(repeated == [])
    }

    @Test func `the log names request, user, job and no secret`() async throws {
        let bench = try Bench()
        let token = Kept<String>()
        let outcome = try await Gate.films.pass {
            try await Serving.run(on: bench) { serving in
                let access = try await serving.signIn()
                token.set(access)
                let id = "film-\(UUID().uuidString)"
                _ = try await serving.orderFilm(access, headers: ["X-Request-Id: \(id)"])
                _ = try await serving.call("GET", "/nowhere?key=\(access)", token: access)
                _ = try await serving.call(
                    "POST",
                    "/api/v1/auth/login",
                    #"{"email":"x","password":"hush hush"}"#
                )
                _ = try await eventually(.seconds(60)) { serving.running.complaint.contains("job is done") }
            }
        }
        let log = try outcome.log()
        let order = try #require(log.first { $0["call"] == "films.order" })
        #expect(
            order["request"]?.hasPrefix("film-") == true && order["status"] == "202" && order["user"] != nil
        )
        #expect(order["user"]?.count == 36)
        let jobs = Set(try await bench.sql("SELECT id FROM jobs"))
        let begun = log.filter { $0["message"] == "job begins" }
        #expect(
            !begun.isEmpty
                && begun.allSatisfy { jobs.contains($0["job"] ?? "") && $0["project"]?.count == 36 }
        )
        #expect(log.contains { $0["status"] == "404" && $0["request"] != nil })
        let access = try #require(token.value)
        for secret in [access, String(access.suffix(20)), Serving.password, "hush hush"] {
            #expect(!outcome.complaint.contains(secret))
        }
    }

    @Test func `low disk refuses orders and lets work wait until there is room`() async throws {
        let bench = try Bench()
        let all = String(1_000_000)
        _ = try await bench.begin(brief: Bench.brief)
        let low = try await Serving.run(on: bench, ["--least-free-mb", all]) { serving in
            let token = try await serving.signIn()
            let ready = try await serving.call("GET", "/readyz")
            #expect(ready.status == 503 && ready.body.contains("MB left"), "\(ready)")
            let before = try await bench.sql("SELECT count(*) FROM attempts")
            let project = try await serving.call("POST", "/api/v1/projects", #"{"name":"One"}"#, token: token)
            let id = try Serving.field("id", of: project.body)
            let order = try await serving.call("POST", "/api/v1/projects/\(id)/film", "{}", token: token)
            #expect(order.status == 507 && order.body.contains("free some space"), "\(order)")
            try await ContinuousClock().sleep(for: .seconds(2))
            #expect(try await bench.sql("SELECT count(*) FROM attempts") == before, "no work began")
            #expect(
                try await bench.sql("SELECT id FROM jobs WHERE state IN ('discarded', 'cancelled')") == []
            )
        }
        #expect(low.status == 0 && low.complaint.contains("no work begins with less than"), "\(low)")
        let unfinished = try await bench.sql("SELECT id FROM jobs WHERE state NOT IN ('completed')")
        #expect(!unfinished.isEmpty)
        let fine = try await Gate.films.pass {
            try await Serving.run(on: bench, ["--least-free-mb", "1"]) { serving in
                #expect(try await serving.call("GET", "/readyz").status == 200)
                let isMoving = try await eventually(.seconds(60)) {
                    try await bench.sql("SELECT id FROM jobs WHERE state NOT IN ('completed')").count
                        < unfinished.count
                }
                #expect(isMoving)
            }
        }
        #expect(fine.status == 0, "\(fine)")
    }
}
