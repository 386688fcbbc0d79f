import Foundation

/// Something that goes wrong under a command, as its seed draws it.
enum Fault: Sendable, CustomStringConvertible {
    /// Calls of the system, by the command and by all it started, that fail or kill who calls.
    case calls(CallFault)
    /// A program that cannot write its file.
    case program(ProgramFault)
    /// The library's own chance fails a function within the command; `point` is libfiu's name for it.
    case chance(point: String, percent: Int)
    /// A disk of so many kilobytes for the data folder.
    case dataDisk(kilobytes: Int)
    /// A disk of so many kilobytes for the film and its captions.
    case outputDisk(kilobytes: Int)

    /// What this kind of test fails.
    enum Kind: String, Sendable {
        case write, flush, kill, program, space, chance
    }

    init(_ kind: Kind, _ chance: inout Chance) {
        switch kind {
        case .write: self = .calls(.write(&chance))
        case .flush: self = .calls(.flush(&chance))
        case .kill: self = .calls(.kill(&chance))
        case .program: self = .program(ProgramFault(&chance))
        case .space:
            self =
                chance.fraction() < 0.6
                ? .dataDisk(kilobytes: chance.number(upTo: 24_000, from: 60))
                : .outputDisk(kilobytes: chance.number(upTo: 1400, from: 4))
        case .chance:
            let points = ["posix/io/rw/pwrite", "posix/io/sync/fdatasync", "posix/io/sync/fsync"]
            self = .chance(point: points.pick(&chance), percent: chance.number(upTo: 20))
        }
    }

    /// Whether the command may end by SIGKILL.
    var kills: Bool {
        if case .calls(let calls) = self { calls.effect == "signal=KILL" } else { false }
    }

    var description: String {
        switch self {
        case .calls(let calls): calls.injection
        case .program(let fault): "\(fault)"
        case .chance(let point, let percent): "\(point) fails in \(percent) % of the calls"
        case .dataDisk(let kilobytes): "a disk of \(kilobytes) kB for the data"
        case .outputDisk(let kilobytes): "a disk of \(kilobytes) kB for the film"
        }
    }
}

/// What strace does to calls of the system, of which it counts those of each thread by themselves.
struct CallFault: Sendable {
    let calls: String
    /// For example `error=EIO` or `signal=KILL`.
    let effect: String
    /// The number of the first call that is hit.
    let first: Int
    /// Whether all that follow are hit too.
    var goesOn = false

    var injection: String { "inject=\(calls):\(effect):when=\(first)\(goesOn ? "+" : "")" }

    static func write(_ chance: inout Chance) -> CallFault {
        // The database writes by pwrite64 alone. A plain write may go to a pipe or wake a thread, where the
        // system never fails it like this; full disks and the faults of programs fail those to files.
        let (calls, least, most) = [
            ("pwrite64", 1, 60), ("pwrite64", 60, 400), ("pwrite64", 60, 400), ("rename", 1, 6),
            ("mkdir", 1, 20),
        ].pick(&chance)
        let effect = "error=" + ["ENOSPC", "EIO", "EDQUOT"].pick(&chance)
        let first = chance.number(upTo: most, from: least)
        return CallFault(calls: calls, effect: effect, first: first, goesOn: chance.fraction() < 0.5)
    }

    static func flush(_ chance: inout Chance) -> CallFault {
        let calls = ["fsync,fdatasync", "fsync", "fdatasync"].pick(&chance)
        let first = chance.number(upTo: 30)
        return CallFault(calls: calls, effect: "error=EIO", first: first, goesOn: chance.fraction() < 0.5)
    }

    static func kill(_ chance: inout Chance) -> CallFault {
        // SQLite has written about sixty pages before a film begins.
        let (calls, least, most) = [
            ("pwrite64", 60, 400), ("fsync,fdatasync", 2, 20), ("rename", 1, 7), ("link,unlink", 1, 25),
            ("mkdir", 1, 20), ("write", 1, 200), ("openat", 50, 800),
        ].pick(&chance)
        let first = chance.number(upTo: most, from: least)
        return CallFault(calls: calls, effect: "signal=KILL", first: first)
    }
}

/// One run of FFmpeg or FluidSynth in which one write to one of its files fails.
struct ProgramFault: Sendable, CustomStringConvertible {
    let program: String
    /// Which run of the program it is; the first of FFmpeg only says its version.
    let run: Int
    let write: Int
    let error: String

    init(_ chance: inout Chance) {
        program = chance.fraction() < 0.3 ? "fluidsynth" : "ffmpeg"
        run = program == "ffmpeg" ? 1 + chance.number(upTo: 15) : 1
        write = chance.number(upTo: program == "ffmpeg" ? 6 : 4000)
        error = ["ENOSPC", "EIO"].pick(&chance)
    }

    var description: String { "write \(write) of run \(run) of \(program) fails with \(error)" }
}

extension Chance {
    /// A whole number up to a limit, as likely below 10 as from 10 to 100.
    mutating func number(upTo limit: Int, from least: Int = 1) -> Int {
        let (low, high) = (log(Double(least)), log(Double(limit + 1)))
        return min(limit, Int(exp(low + fraction() * (high - low))))
    }
}

extension Array {
    /// One of them; the array is not empty.
    fileprivate func pick(_ chance: inout Chance) -> Element {
        self[Int.random(in: indices, using: &chance)]
    }
}
