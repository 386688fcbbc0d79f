import ArgumentParser
import Foundation
import Media
import Store
import Studio

/// `reelwright doctor`: what is wrong on this machine, and the command that mends it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks programs, fonts, disk and data folder, and says how to mend what is wrong."
    )

    @OptionGroup var dataOptions: DataOptions
    @Flag(name: .long, help: "Print one JSON object a line.")
    var json = false

    func run() async throws {
        var findings = try await MachinePrograms.located().reports().map(Finding.init)
        findings += try await Finding.fonts()
        findings += Finding.documents()
        findings += Finding.disk(dataOptions.folder)
        findings += await Finding.dataFolder(dataOptions)
        for finding in findings {
            json ? Console.print(try Wire.text(finding)) : finding.print()
        }
        guard findings.allSatisfy(\.isGood) else { throw ExitCode(69) }
        if !json { Console.print("All is well.") }
    }
}

/// The programs of this machine.
enum MachinePrograms {
    static func located() -> Programs {
        Programs.located(inPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    }

    /// The programs, after a check that those the settings need are there.
    static func verified(_ settings: RenderSettings) async throws -> Programs {
        let programs = located()
        try await programs.verify(music: settings.music, narration: settings.narration)
        return programs
    }
}
