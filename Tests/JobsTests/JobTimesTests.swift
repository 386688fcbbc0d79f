import Jobs
import Testing

/// From when on a job may be done, after what happened to it.
struct JobTimesTests {
    @Test(arguments: [JobEvent.Name.released, .leaseLost])
    func `a job that comes back is ready from that moment, behind those that were ready before`(
        name: JobEvent.Name
    )
        throws
    {
        var job = Sample.job(in: .running)
        try job.apply(Sample.event(name), at: 9)
        #expect(job.runAt == 9)
    }

    @Test(arguments: [JobEvent.Name.retried, .retriedToWait])
    func `a job that is retried is ready from that moment`(name: JobEvent.Name) throws {
        var job = Sample.job(in: .discarded)
        try job.apply(Sample.event(name), at: 9)
        #expect(job.runAt == 9)
    }
}
