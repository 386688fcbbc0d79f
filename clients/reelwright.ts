// Reelwright 0.1.0: the types of its API and a small client.
// Written by `reelwright typegen`; changes made here are lost.

/** That the API answers. */
export interface API {
  message: string;
  status: string;
}

/** The version of the server. */
export interface About {
  version: string;
  endpoints: number;
}

/** What is wrong and what to do about it. */
export interface ErrorBody {
  /** The one problem. */
  error: ErrorContent;
}

/** One problem. */
export interface ErrorContent {
  /** Stable, for programs. */
  code: "INVALID_PARAMETER" | "VALIDATION_ERROR" | "RESOURCE_NOT_FOUND" | "UNAUTHENTICATED" | "FORBIDDEN" | "DUPLICATE_RESOURCE" | "RATE_LIMITED" | "CONFLICT" | "REVISION_CONFLICT" | "FILE_TOO_LARGE" | "INVALID_FILE_TYPE" | "OUTPUT_UNWRITABLE" | "INSUFFICIENT_STORAGE" | "INPUT_OUTPUT" | "SERVICE_UNAVAILABLE" | "EXTERNAL_SERVICE_ERROR" | "COMPOSITION_FAILED" | "CANCELLED" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "UNSUPPORTED_MEDIA_TYPE" | "PRECONDITION_REQUIRED" | "IN_PROGRESS" | "IDEMPOTENCY_MISMATCH" | "INTERNAL_ERROR";
  /** One plain sentence that says what to do. */
  message: string;
  /** What more there is to know, by code. */
  details: ErrorDetails;
}

/** What more there is to know of a problem; each key only where it says something. */
export interface ErrorDetails {
  /** What is wrong with each field of a call. */
  fields?: Array<FieldProblem> | null;
  /** The field or header it is about. */
  field?: string | null;
  /** The row as it is now, when somebody changed it since it was read. */
  current?: unknown | null;
  /** The job that is busy with it. */
  job_id?: string | null;
  /** The first place that is free, in seconds. */
  next_position?: number | null;
}

/** What is wrong with one field. */
export interface FieldProblem {
  /** A JSON pointer into the body, or a parameter's name. */
  pointer: string;
  /** What it has to be. */
  message: string;
}

/** That it answers. */
export interface Health {
  status: string;
  /** How the database is, where it was asked. */
  database?: string | null;
}

/** A key of a program. */
export interface Key {
  id: string;
  name: string;
  /** How the key begins. */
  prefix: string;
  /** What it may be used for. */
  scopes: Array<"read" | "write" | "generate" | "admin" | "worker">;
  /** The key itself; only in the answer that makes it. */
  key?: string | null;
  /** From then on it is refused. */
  expires_at?: string | null;
  /** Within a minute. */
  last_used_at?: string | null;
  created_at: string;
}

/** A new key for a program. */
export interface KeyDraft {
  /** What the key is for. */
  name: string;
  /** What it may be used for. */
  scopes: Array<"read" | "write" | "generate" | "admin" | "worker">;
  /** From then on it is refused; without it, it lasts until it is deleted. */
  expires_at?: string | null;
}

/** A page of a list. */
export interface KeyPage {
  /** What the page holds. */
  items: Array<Key>;
  /** For `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** E-mail and password of an account. */
export interface Login {
  /** The e-mail. */
  email: string;
  /** The password. */
  password: string;
}

/** That it was done. */
export interface Message {
  /** One sentence. */
  message: string;
}

/** A new password; all other sessions end. */
export interface PasswordChange {
  /** The password until now. */
  current: string;
  /** The password from now on. */
  new: string;
}

/** What is to be changed of the account. */
export interface ProfileChange {
  /** What others see. */
  name?: string;
  /** An object; keys with null are removed, keys that are not named stay. */
  preferences?: Record<string, unknown>;
}

/** That work can be taken. */
export interface Ready {
  status: string;
  /** Room on the disk of the data folder. */
  free_bytes: number;
}

/** The refresh token of a session; browsers send it as a cookie instead. */
export interface Refresh {
  /** The token. */
  refresh_token?: string | null;
}

/** A new account. */
export interface Registration {
  /** What it signs in with. */
  email: string;
  /** What others see. */
  name: string;
  /** At least 8 characters, and none of the commonest. */
  password: string;
  /** The token of an invitation; may be left out where registration is open. */
  invitation?: string | null;
}

/** What this server is and where it is described. */
export interface Service {
  name: string;
  version: string;
  docs: string;
  document: string;
}

/** A browser or program in which a person is signed in. */
export interface Session {
  id: string;
  /** What it calls itself. */
  client: string;
  /** The network address it was last refreshed from. */
  address: string;
  /** Whether it is the one of this call. */
  is_current: boolean;
  created_at: string;
  /** When it was last refreshed. */
  seen_at: string;
  /** When it ends unless it is refreshed. */
  expires_at: string;
}

/** A page of a list. */
export interface SessionPage {
  /** What the page holds. */
  items: Array<Session>;
  /** For `cursor` of the next page; not there on the last. */
  next_cursor?: string | null;
  /** How many there are on all pages. */
  total?: number | null;
}

/** The first account of an installation, its administrator. */
export interface SetUp {
  /** The token of the set-up link. */
  token: string;
  /** What it signs in with. */
  email: string;
  /** What others see. */
  name: string;
  /** At least 8 characters, and none of the commonest. */
  password: string;
}

/** A session that has just begun or gone on; browsers get the tokens as cookies too. */
export interface SignedIn {
  /** For `Authorization: Bearer`; lasts 15 minutes. */
  access_token: string;
  /** Always `Bearer`. */
  token_type: string;
  /** Seconds the access token lasts. */
  expires_in: number;
  /** Gives the next pair, once; lasts 30 days. */
  refresh_token: string;
  /** Who it is. */
  user: User;
}

/** An account. */
export interface User {
  id: string;
  name: string;
  /** What it signs in with. */
  email?: string | null;
  /** What it may do in the installation. */
  role: "local" | "member" | "administrator";
  /** What pages remember for this person. */
  preferences: unknown;
  /** Rises with every edit. */
  revision: number;
  created_at: string;
}

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
  /** How often a safe or idempotent call is tried again; 3 unless given. */
  retries?: number;
  /** Milliseconds before the first retry; each next one waits twice as long, up to 10,000. */
  retryDelay?: number;
}

/** What one call may add. */
export interface CallOptions {
  /** The revision or ETag the row was read with. */
  ifMatch?: number | string;
  /** The same call with the same key is done once; calls that change something get one by themselves. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** How to follow events. */
export interface SubscribeOptions {
  /** The number of the last event that is known. */
  after?: number;
  /** Called when events were missed that are not kept any more: read everything again. */
  onReset?: () => void;
  /** Called when the stream is over for good. */
  onEnd?: (error?: ReelwrightError) => void;
}

/** One event of a stream. */
export interface StudioEvent {
  /** Rises with every event of the server. */
  number: number;
  kind: string;
  data: unknown;
}

/** A call that did not succeed; its message says what to do. */
export class ReelwrightError extends Error {
  readonly code: ProblemCode;
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: ErrorDetails;
  /** Seconds to wait before another try, when the server said so. */
  readonly retryAfter?: number;
  constructor(code: ProblemCode, message: string, status: number, details: ErrorDetails = {}, retryAfter?: number) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}
/** Some fields are wrong; `details.fields` says which. */
export class InvalidError extends ReelwrightError {}
/** Nobody is signed in. */
export class AuthenticationError extends ReelwrightError {}
/** It may be seen, but this may not be done. */
export class ForbiddenError extends ReelwrightError {}
/** It is not there, or may not be seen. */
export class NotFoundError extends ReelwrightError {}
/** Something stands against it, such as another's edit. */
export class ConflictError extends ReelwrightError {}
/** Too many calls; `retryAfter` says how long to wait. */
export class RateLimitError extends ReelwrightError {}
/** The server failed. */
export class ServerError extends ReelwrightError {}
/** No answer came. */
export class NetworkError extends ReelwrightError {}

interface WireRequest {
  method: string;
  path: string;
  query?: object;
  body?: unknown;
}

class Connection {
  constructor(private readonly options: ClientOptions) {}

  async call<T>(request: WireRequest, options: CallOptions): Promise<T> {
    const response = await this.raw(request, options);
    if (response.status === 204) return undefined as unknown as T;
    return (await response.json()) as T;
  }

  async raw(request: WireRequest, options: CallOptions): Promise<Response> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (request.body !== undefined) headers["Content-Type"] = "application/json";
    if (options.ifMatch !== undefined) {
      const tag = String(options.ifMatch);
      headers["If-Match"] = tag.includes('"') ? tag : `"${tag}"`;
    }
    if (request.method !== "GET") headers["Idempotency-Key"] = options.idempotencyKey ?? randomKey();
    const retries = this.options.retries ?? 3;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once(request, headers, options.signal);
      } catch (error) {
        if (!(error instanceof ReelwrightError) || !isPassing(error) || attempt >= retries) throw error;
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
      try {
        const headers: Record<string, string> = { Accept: "text/event-stream" };
        if (last !== undefined) headers["Last-Event-ID"] = String(last);
        const response = await this.once(request, headers, signal);
        attempt = 0;
        for await (const message of messages(response)) {
          if (message.id !== undefined) last = Number(message.id);
          if (message.event === "reset") options.onReset?.();
          else if (message.event === "end") {
            options.onEnd?.();
            return;
          } else if (message.data !== "") {
            listener({ number: last ?? 0, kind: message.event, data: JSON.parse(message.data) });
          }
        }
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof ReelwrightError && !isPassing(error)) {
          options.onEnd?.(error);
          return;
        }
      }
      await this.pause(attempt, undefined, signal).catch(() => undefined);
    }
  }

  private async once(request: WireRequest, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    const { token } = this.options;
    const bearer = typeof token === "function" ? token() : token;
    const send = this.options.fetch ?? fetch;
    let response: Response;
    try {
      response = await send(this.url(request), {
        method: request.method,
        headers: bearer === undefined ? headers : { ...headers, Authorization: `Bearer ${bearer}` },
        body: request.body === undefined ? undefined : JSON.stringify(request.body),
        credentials: "include",
        signal,
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new NetworkError("NETWORK_ERROR", "The server cannot be reached; check the connection and try again.", 0);
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
      const timer = setTimeout(resolve, delay);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(new NetworkError("NETWORK_ERROR", "The call was stopped.", 0));
      });
    });
  }
}

function isPassing(error: ReelwrightError): boolean {
  return error.status === 0 || error.status === 429 || (error.status >= 502 && error.status <= 504);
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
      const { done, value } = await reader.read();
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

/** A client of one server; every call of the API by its group and name. */
export function createClient(options: ClientOptions = {}) {
  const http = new Connection(options);
  return {
    auth: {
      /** Makes the first account, which runs the installation. */
      setUp: (body: SetUp, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/set-up`, body }, options),
      /** Makes an account, by invitation or where registration is open. */
      register: (body: Registration, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/auth/register`, body }, options),
      /** Signs in. */
      login: (body: Login, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/auth/login`, body }, options),
      /** Goes on with a session: gives the next pair of tokens. */
      refresh: (body: Refresh = {}, options: CallOptions = {}): Promise<SignedIn> =>
        http.call<SignedIn>({ method: "POST", path: `/api/v1/auth/refresh`, body }, options),
      /** Signs out. */
      logout: (options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/auth/session` }, options),
      /** One's sessions that go on. */
      sessions: (options: CallOptions = {}): Promise<SessionPage> =>
        http.call<SessionPage>({ method: "GET", path: `/api/v1/auth/sessions` }, options),
      /** Ends one of one's sessions. */
      endSession: (sessionId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/auth/sessions/${encodeURIComponent(sessionId)}` }, options),
      /** One's own account. */
      me: (options: CallOptions = {}): Promise<User> =>
        http.call<User>({ method: "GET", path: `/api/v1/auth/me` }, options),
      /** Changes one's own account. */
      updateMe: (body: ProfileChange = {}, options: CallOptions = {}): Promise<User> =>
        http.call<User>({ method: "PATCH", path: `/api/v1/auth/me`, body }, options),
      /** Changes one's password; all other sessions end. */
      changePassword: (body: PasswordChange, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "PUT", path: `/api/v1/auth/me/password`, body }, options)
    },
    keys: {
      /** One's keys. */
      list: (options: CallOptions = {}): Promise<KeyPage> =>
        http.call<KeyPage>({ method: "GET", path: `/api/v1/keys` }, options),
      /** Makes a key, which is shown this once. */
      create: (body: KeyDraft, options: CallOptions = {}): Promise<Key> =>
        http.call<Key>({ method: "POST", path: `/api/v1/keys`, body }, options),
      /** Deletes a key; from then on it is refused. */
      delete: (keyId: string, options: CallOptions = {}): Promise<Message> =>
        http.call<Message>({ method: "DELETE", path: `/api/v1/keys/${encodeURIComponent(keyId)}` }, options)
    },
    service: {
      /** What this is. */
      root: (options: CallOptions = {}): Promise<Service> =>
        http.call<Service>({ method: "GET", path: `/` }, options),
      /** That the server answers. */
      health: (options: CallOptions = {}): Promise<Health> =>
        http.call<Health>({ method: "GET", path: `/health` }, options),
      /** Whether work can be taken: the database writes and the disk has room. */
      ready: (options: CallOptions = {}): Promise<Ready> =>
        http.call<Ready>({ method: "GET", path: `/readyz` }, options),
      /** That the API answers. */
      api: (options: CallOptions = {}): Promise<API> =>
        http.call<API>({ method: "GET", path: `/api/v1` }, options),
      /** That the API and its database answer. */
      apiHealth: (options: CallOptions = {}): Promise<Health> =>
        http.call<Health>({ method: "GET", path: `/api/v1/health` }, options),
      /** The version, and what it counts. */
      about: (options: CallOptions = {}): Promise<About> =>
        http.call<About>({ method: "GET", path: `/api/v1/about` }, options),
      /** This document. */
      document: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/api/openapi.json` }, options),
      /** This document for people. */
      docs: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs` }, options),
      /** The looks of that page. */
      docsStyle: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/docs/style.css` }, options),
      /** The form for the first account. */
      setUpPage: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/set-up` }, options),
      /** What the form does. */
      setUpScript: (options: CallOptions = {}): Promise<Response> =>
        http.raw({ method: "GET", path: `/set-up/script.js` }, options)
    }
  };
}

/** What `createClient` gives. */
export type Client = ReturnType<typeof createClient>;
