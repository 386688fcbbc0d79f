import Glibc

/// How many files and connections this process may have open at a time.
enum OpenFiles {
    /// Raises the limit as far as the system lets it: 1,024, which is usual, are fewer than the streams of a studio.
    static func allowMost() {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(files, &limit)
    }
}
