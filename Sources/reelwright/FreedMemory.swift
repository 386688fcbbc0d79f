import CMalloc

/// What becomes of memory that is not needed any more.
enum FreedMemory {
    /// Pieces from a megabyte up, which are pictures and frames, go back to the system at once; of smaller ones
    /// some megabytes stay for what comes next.
    ///
    /// The C library's own rule grows with what was freed, up to 32 megabytes: a whole draft held 70 megabytes
    /// that nothing was in until it ended.
    static func goesBack() {
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        mallopt(M_TRIM_THRESHOLD, 8 << 20)
    }
}
