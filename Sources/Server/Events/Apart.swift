/// Does something in a task of its own, and waits for it.
///
/// A task keeps all the memory that its calls have ever needed for as long as it lasts, which that of a connection
/// with a stream does for hours; the memory of this one is given back when it is done.
func apart<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    async let value = work()
    return try await value
}
