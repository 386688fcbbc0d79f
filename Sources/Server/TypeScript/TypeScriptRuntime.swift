/// The part of the TypeScript file that is the same for every API: connection, errors, retries, streams.
enum TypeScriptRuntime {
    static let text = #"""
        /** The code of a problem, or NETWORK_ERROR when no answer came. */
        export type ProblemCode = ErrorContent["code"] | "NETWORK_ERROR";

        /** How to reach a server. */
        export interface ClientOptions {
          /** Where the server is; this page's origin unless given. */
          baseURL?: string;
          /** An access token or key, or what gives the present one. */
          token?: string | (() => string | undefined);
          /** Another `fetch`, for tests. */
          fetch?: typeof fetch;
          /**
           * Whether cookies go along: unless given, they do where there is no token. Say `omit` on a page of another
           * origin where the server lets in all of them.
           */
          credentials?: RequestCredentials;
          /** How often a safe or idempotent call is tried again; 3 unless given. */
          retries?: number;
          /** Milliseconds before the first retry; each next one waits twice as long, up to 10,000. */
          retryDelay?: number;
        }

        /** What one call may add. */
        export interface CallOptions {
          /** The revision or ETag the row was read with. */
          ifMatch?: number | string;
          /**
           * The same call with the same key is done once; calls that change something get one by themselves. Those
           * that give or take a secret, such as a password, have none and are not tried again.
           */
          idempotencyKey?: string;
          signal?: AbortSignal;
        }

        /** How to follow events. */
        export interface SubscribeOptions {
          /** The number of the last event that is known; without it only new ones come. */
          after?: number;
          /** Called when events are missing: read everything again. The stream goes on after the number. */
          onReset?: (last: number, reason: "trimmed" | "future" | "slow") => void;
          /** Called when the stream is over for good; the error says why. */
          onEnd?: (error: ReelwrightError) => void;
        }

        \#(errors)

        interface WireRequest {
          method: string;
          path: string;
          query?: object;
          body?: unknown;
          file?: Blob;
          /** Whether the server would do it again, so that only the caller can say whether to try again. */
          once?: boolean;
        }

        interface StreamEnd {
          code: ErrorContent["code"];
          message: string;
          reconnect: boolean;
        }

        class Connection {
          constructor(private readonly options: ClientOptions) {}

          call<T>(request: WireRequest, options: CallOptions): Promise<T> {
            return this.tried(request, options, async (response) => {
              return (response.status === 204 ? undefined : await response.json()) as T;
            });
          }

          /** An answer whose body is still to be read. */
          raw(request: WireRequest, options: CallOptions): Promise<Response> {
            return this.tried(request, options, async (response) => response);
          }

          private async tried<T>(
            request: WireRequest,
            options: CallOptions,
            read: (response: Response) => Promise<T>,
          ): Promise<T> {
            const headers: Record<string, string> = { Accept: "application/json" };
            if (request.body !== undefined) headers["Content-Type"] = "application/json";
            if (request.file !== undefined) headers["Content-Type"] = request.file.type || "application/octet-stream";
            if (options.ifMatch !== undefined) {
              const tag = String(options.ifMatch);
              headers["If-Match"] = tag.includes('"') ? tag : `"${tag}"`;
            }
            if (request.method !== "GET" && !request.once) headers["Idempotency-Key"] = options.idempotencyKey ?? randomKey();
            const retries = request.once ? 0 : this.options.retries ?? 3;
            for (let attempt = 0; ; attempt += 1) {
              try {
                const response = await this.send(request, headers, options.signal);
                return await read(response).catch((error: unknown) => {
                  throw unreached(error, options.signal);
                });
              } catch (error) {
                if (!(error instanceof ReelwrightError) || !isPassing(error) || attempt >= retries) throw error;
                // A limit that lasts longer than the longest pause is for the caller to wait for.
                if (error.status === 429 && (error.retryAfter ?? 0) > 10) throw error;
                await this.pause(attempt, error.retryAfter, options.signal);
              }
            }
          }

          subscribe(request: WireRequest, listener: (event: StudioEvent) => void, options: SubscribeOptions): () => void {
            const stop = new AbortController();
            void this.follow(request, listener, options, stop.signal);
            return () => stop.abort();
          }

          private async follow(
            request: WireRequest,
            listener: (event: StudioEvent) => void,
            options: SubscribeOptions,
            signal: AbortSignal,
          ): Promise<void> {
            let last = options.after;
            for (let attempt = 0; !signal.aborted; attempt += 1) {
              let retryAfter: number | undefined;
              try {
                const headers: Record<string, string> = { Accept: "text/event-stream" };
                if (last !== undefined) headers["Last-Event-ID"] = String(last);
                const response = await this.send(request, headers, signal);
                for await (const message of messages(response)) {
                  if (signal.aborted) return;
                  attempt = 0;
                  if (message.id !== undefined) last = Number(message.id);
                  if (message.data === "") continue;
                  if (message.event === "message") listener(JSON.parse(message.data) as StudioEvent);
                  else if (message.event === "reset") {
                    const reset = JSON.parse(message.data) as { last: number; reason: "trimmed" | "future" | "slow" };
                    options.onReset?.(reset.last, reset.reason);
                  } else if (message.event === "end") {
                    const end = JSON.parse(message.data) as StreamEnd;
                    if (end.reconnect) continue;
                    const Kind = end.code === "UNAUTHENTICATED" ? AuthenticationError
                      : end.code === "RATE_LIMITED" ? RateLimitError : NotFoundError;
                    options.onEnd?.(new Kind(end.code, end.message, 200));
                    return;
                  }
                }
              } catch (error) {
                if (signal.aborted) return;
                // What the listener throws is its own, and no reason to come back.
                if (!(error instanceof ReelwrightError)) throw error;
                if (!isPassing(error)) {
                  options.onEnd?.(error);
                  return;
                }
                retryAfter = error.retryAfter;
              }
              await this.pause(attempt, retryAfter, signal).catch(() => undefined);
            }
          }

          private async send(request: WireRequest, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
            const { token } = this.options;
            const bearer = typeof token === "function" ? token() : token;
            const call = this.options.fetch ?? fetch;
            let response: Response;
            try {
              response = await call(this.url(request), {
                method: request.method,
                headers: bearer === undefined ? headers : { ...headers, Authorization: `Bearer ${bearer}` },
                body: request.file ?? (request.body === undefined ? undefined : JSON.stringify(request.body)),
                credentials: this.options.credentials ?? (bearer === undefined ? "include" : "omit"),
                signal,
              });
            } catch (error) {
              throw unreached(error, signal);
            }
            if (!response.ok) throw await problem(response);
            return response;
          }

          private url(request: WireRequest): string {
            const parts: string[] = [];
            for (const [key, value] of Object.entries(request.query ?? {})) {
              if (value === undefined || value === null) continue;
              parts.push(`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
            }
            const base = (this.options.baseURL ?? "").replace(/\/$/, "");
            return base + request.path + (parts.length > 0 ? `?${parts.join("&")}` : "");
          }

          private pause(attempt: number, retryAfter: number | undefined, signal?: AbortSignal): Promise<void> {
            const doubled = Math.min((this.options.retryDelay ?? 1000) * 2 ** attempt, 10_000);
            const delay = retryAfter !== undefined ? Math.min(retryAfter * 1000, 60_000) : doubled;
            return new Promise((resolve, reject) => {
              const stop = (): void => {
                clearTimeout(timer);
                reject(new NetworkError("NETWORK_ERROR", "The call was stopped.", 0));
              };
              const timer = setTimeout(() => {
                signal?.removeEventListener("abort", stop);
                resolve();
              }, delay);
              signal?.addEventListener("abort", stop);
              if (signal?.aborted) stop();
            });
          }
        }

        /** What is thrown where no answer came, or only a part of one; what was stopped fails as it did. */
        function unreached(error: unknown, signal?: AbortSignal): unknown {
          if (signal?.aborted) return error;
          return new NetworkError("NETWORK_ERROR", "The server cannot be reached; check the connection and try again.", 0);
        }

        function isPassing(error: ReelwrightError): boolean {
          // The same call, whose answer was lost, still goes on: repeated under its key it gets that answer.
          if (error.code === "IN_PROGRESS") return true;
          // What failed is not kept under the key of its call, so that it is done anew.
          return error.status === 0 || error.status === 429 || (error.status >= 500 && error.status <= 504);
        }

        function randomKey(): string {
          let key = "";
          while (key.length < 32) key += Math.random().toString(36).slice(2);
          return key.slice(0, 32);
        }

        async function problem(response: Response): Promise<ReelwrightError> {
          const body = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
          const code: ProblemCode = body?.error?.code ?? "INTERNAL_ERROR";
          const message = body?.error?.message ?? `The server answered ${response.status}; try again later.`;
          const after = response.headers.get("Retry-After");
          const kinds: Record<number, typeof ReelwrightError> = {
            400: InvalidError, 401: AuthenticationError, 403: ForbiddenError, 404: NotFoundError,
            409: ConflictError, 422: InvalidError, 428: InvalidError, 429: RateLimitError,
          };
          const Kind = kinds[response.status] ?? (response.status >= 500 ? ServerError : ReelwrightError);
          return new Kind(code, message, response.status, body?.error?.details, after === null ? undefined : Number(after));
        }

        async function* messages(response: Response): AsyncGenerator<{ id?: string; event: string; data: string }> {
          if (response.body === null) return;
          const reader = response.body.getReader();
          const decoder = new TextDecoder();
          let text = "";
          try {
            for (;;) {
              const { done, value } = await reader.read().catch(() => {
                throw new NetworkError("NETWORK_ERROR", "The connection broke off; it is made again.", 0);
              });
              if (done) return;
              text += decoder.decode(value, { stream: true });
              let end = text.indexOf("\n\n");
              while (end >= 0) {
                const message: { id?: string; event: string; data: string } = { event: "message", data: "" };
                for (const line of text.slice(0, end).split("\n")) {
                  if (line.startsWith("id: ")) message.id = line.slice(4);
                  else if (line.startsWith("event: ")) message.event = line.slice(7);
                  else if (line.startsWith("data: ")) message.data += (message.data === "" ? "" : "\n") + line.slice(6);
                }
                yield message;
                text = text.slice(end + 2);
                end = text.indexOf("\n\n");
              }
            }
          } finally {
            await reader.cancel().catch(() => undefined);
          }
        }

        """#
}
