import Foundation

extension Fault {
    /// The command under this fault, which writes what it did to a file of the bench.
    func reelwright(_ bench: Bench) throws -> Reelwright {
        var reelwright = bench.reelwright
        let log = bench.file(Self.logName).path
        switch self {
        case .calls(let calls):
            reelwright.runner =
                Self.strace(log) + ["-e", "trace=\(calls.calls)", "-e", calls.injection] + Self.leash
        case .program(let fault):
            try fault.write(to: bench.file(Self.programsName), log: log)
            let path = reelwright.environment["PATH"] ?? ""
            reelwright.environment["PATH"] = "\(bench.file(Self.programsName).path):\(path)"
        case .chance(let point, let percent):
            let enabled = "enable_random name=\(point),probability=\(Double(percent) / 100)"
            reelwright.runner = ["/usr/bin/env", "LD_PRELOAD=\(Self.preload)", "FIU_ENABLE=\(enabled)\n"]
        case .dataDisk, .outputDisk:
            break
        }
        return reelwright
    }

    /// The calls that were failed, or the processes that were killed, as strace printed them.
    func effects(_ bench: Bench) -> [Substring] {
        guard let log = try? String(contentsOf: bench.file(Self.logName), encoding: .utf8) else { return [] }
        // A program that a failure stopped may have been killed too, which is no effect of its own.
        let mark = kills ? "killed by SIGKILL" : "(INJECTED)"
        return log.split(separator: "\n").filter { $0.contains(mark) }
    }

    /// Without `--seccomp-bpf`, which is faster: with it strace 6.1 loses every signal but the first call's.
    static func strace(_ log: String) -> [String] { ["/usr/bin/strace", "-f", "-y", "-qq", "-o", log] }

    /// What strace runs must end with it.
    static let leash = ["/usr/bin/setpriv", "--pdeathsig", "KILL", "--"]

    private static let logName = ".run-faults"
    private static let programsName = ".run-programs"

    /// Whether strace may look into processes here, which some containers forbid.
    static var canTrace: Bool {
        get async { (try? await Tool.run("strace", ["-f", "-o", "/dev/null", "/bin/true"])) != nil }
    }

    /// Whether libfiu's libraries are there.
    static let canPreload = preload.split(separator: " ").allSatisfy { access(String($0), R_OK) == 0 }

    private static let preload = "/usr/lib/fiu/fiu_run_preload.so /usr/lib/fiu/fiu_posix_preload.so"
}

extension ProgramFault {
    /// Puts a program of the same name into a folder, which counts its runs and fails a write in one.
    fileprivate func write(to folder: URL, log: String) throws {
        let injection = "inject=write:error=\(error):when=\(write)"
        let strace = Fault.strace(log) + ["-e", "trace=write", "-e", injection]
        let script = """
            #!/bin/bash
            printf . >>'\(folder.path)/runs'
            [[ $(stat -c %s '\(folder.path)/runs') == \(run) ]] || exec /usr/bin/\(program) "$@"
            files=()
            for argument; do
                case $argument in
                    file:/*) files+=(-P "${argument#file:}") ;;
                    --fast-render=*) files+=(-P "${argument#*=}") ;;
                esac
            done
            exec \(strace.joined(separator: " ")) "${files[@]}" \(Fault.leash.joined(separator: " ")) \
                /usr/bin/\(program) "$@"
            """
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: program)
        try Data(script.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
}
