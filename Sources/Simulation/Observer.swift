import Jobs
import Synchronization

/// Looks at the rows now and then: what a person sees must never go back.
final class Observer: Sendable {
    private let seen = Mutex<[String: Job]>([:])
    private let complaints = Mutex<[String]>([])

    var findings: [String] { complaints.withLock(\.self) }

    func look(at jobs: [Job]) {
        let before = seen.withLock { seen in
            defer { for job in jobs { seen[job.id] = job } }
            return seen
        }
        for job in jobs {
            guard let old = before[job.id] else { continue }
            if job.revision < old.revision { complain("the revision of \(job.id) fell") }
            if job.attempt < old.attempt { complain("the attempt of \(job.id) fell") }
            // A retry between two looks rightly begins again, so only one run of an attempt is compared.
            if job.attempt == old.attempt, job.state == .running, old.state == .running,
                job.progress < old.progress
            {
                complain("the progress of \(job.id) fell from \(old.progress) to \(job.progress)")
            }
            if old.state == .completed, job.state != .completed {
                complain("\(job.id) was completed, then not")
            }
        }
    }

    private func complain(_ sentence: String) {
        complaints.withLock { $0.append(sentence) }
    }
}
