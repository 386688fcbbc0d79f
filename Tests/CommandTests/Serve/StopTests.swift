import Foundation
import Testing

/// How a server stops that still has something to do.
struct StopTests {
    @Test func `a server that stops takes no call from then on, while its work comes to an end`()
        async throws
    {
        let bench = try Bench()
        let clock = ContinuousClock()
        let asked = Kept<ContinuousClock.Instant>()
        let outcome = try await Gate.films.pass {
            try await Serving.run(on: bench) { serving in
                let port = try #require(URL(string: serving.url)?.port)
                _ = try await serving.orderFilm(serving.signIn())
                let running = "SELECT id FROM jobs WHERE state = 'running'"
                // What is halted lasts for as long as it is let.
                let isHalted = try await eventually(.seconds(180)) {
                    try await !bench.sql("\(running) AND kind = 'video'").isEmpty
                        && LiveProcesses.halt(startedBy: serving.running.id)
                }
                #expect(isHalted)
                asked.set(clock.now)
                serving.running.signal(SIGTERM)
                #expect(try await eventually(.seconds(3)) { (try? Exchange(port: port)) == nil })
                #expect(try await !bench.sql(running).isEmpty, "the work goes on")
            }
        }
        let seconds = try (clock.now - #require(asked.value)) / .seconds(1)
        #expect(outcome.status == 0 && seconds < 10, "\(seconds) s: \(outcome)")
        #expect(seconds > 5, "what runs has six seconds to end: \(seconds) s")
        #expect(try await eventually { LiveProcesses.inside(bench.folder).isEmpty })
        #expect(try await bench.sql("SELECT id FROM jobs WHERE state = 'running'") == [])
        #expect(try await bench.sql("SELECT sum(failures) FROM jobs") == ["0"])
    }

    @Test func `where the server cannot begin, all else ends too, with one sentence`() async throws {
        let (bench, other) = (try Bench(), try Bench())
        _ = try await Serving.run(on: bench) { serving in
            let port = try #require(URL(string: serving.url)?.port)
            let refused = try await other.run("serve", "--port", "\(port)")
            #expect(refused.status == 69 && refused.seconds < 30, "\(refused)")
            let sentence = refused.complaints.last ?? ""
            #expect(sentence.contains("another program may have the port, so choose one with --port."))
        }
    }

    @Test func `a client that sends no more in the middle of a file does not hold a stop up`() async throws {
        let bench = try Bench()
        let clock = ContinuousClock()
        let asked = Kept<ContinuousClock.Instant>()
        let open = Kept<Exchange>()
        let outcome = try await UploadServing.run(bench) { serving in
            let upload = try serving.upload(bytes: 50_000_000)
            open.set(upload)
            upload.write([0, 0, 0, 24] + Array("ftypisom".utf8) + [UInt8](repeating: 13, count: 1 << 20))
            #expect(try await eventually { try bench.names(in: "data/work") != [] })
            asked.set(clock.now)
        }
        let seconds = try (clock.now - #require(asked.value)) / .seconds(1)
        #expect(outcome.status == 0 && seconds < 10, "\(seconds) s: \(outcome)")
        #expect(try bench.names(in: "data/work") == [])
        withExtendedLifetime(open) {}
    }
}
