import Foundation
import Testing

/// The queue in worlds that go wrong, played by processes of their own.
struct SimulateCommandTests {
    @Test(arguments: ["memory", "sqlite"])
    func `a seed plays to the same byte in another process`(backend: String) async throws {
        let first = try await simulate("--seed", "41", "--backend", backend)
        let second = try await simulate("--seed", "41", "--backend", backend)
        #expect(first.status == 0 && first.output.hasPrefix("seed 41: "), "\(first)")
        #expect(second.status == 0 && second.output == first.output, "\(second)")
        #expect(try await simulate("--seed", "42", "--backend", backend).output != first.output)
    }

    @Test func `a seed that fails is printed, and by itself fails in the same way`() async throws {
        let many = try await simulate("--count", "20", "--no-fence")
        #expect(many.status == 1)
        let lines = many.output.split(separator: "\n").filter { $0.hasPrefix("seed ") }
        let seed = try #require(lines.first).dropFirst(5).prefix { $0 != ":" }
        let violations = lines.filter { $0.hasPrefix("seed \(seed): ") }
        let again = try await simulate("--seed", String(seed), "--no-fence")
        #expect(again.status == 1)
        #expect(again.output.split(separator: "\n").starts(with: violations), "\(again)")
    }

    private func simulate(_ options: String...) async throws -> Outcome {
        let bench = try Bench()
        let reelwright = bench.reelwright
        let outcome = try await Gate.commands.pass { try await reelwright.run(["simulate"] + options) }
        #expect(try bench.names() == [])
        return outcome
    }
}
