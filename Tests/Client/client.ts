// What a program does with the client, against a server whose address, e-mail and password are its argument.
import {
  StudioEvent, AuthenticationError, ConflictError, InvalidError, NetworkError, NotFoundError, ReelwrightError, createClient,
} from "../../clients/reelwright";

declare const process: { argv: string[]; exitCode: number };

const [baseURL, email, password] = JSON.parse(process.argv[2] ?? "[]") as [string, string, string];
let proved = 0;

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`);
  proved += 1;
}

async function failure(call: Promise<unknown>): Promise<ReelwrightError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ReelwrightError) return error;
    throw error;
  }
  throw new Error("the call did not fail");
}

/** A fetch that fails so often before it lets calls through, and notes what was sent. */
function unsteady(
  failures: number,
  fail: () => Response,
): { fetch: typeof fetch; sent: Headers[]; credentials: Array<RequestCredentials | undefined> } {
  const sent: Headers[] = [];
  const credentials: Array<RequestCredentials | undefined> = [];
  return {
    sent,
    credentials,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      sent.push(new Headers(init?.headers));
      credentials.push(init?.credentials);
      return sent.length <= failures ? fail() : fetch(input, init);
    },
  };
}

/** A fetch whose calls reach the server, but whose first answers are lost on the way back. */
function unheard(failures: number): { fetch: typeof fetch; sent: Headers[] } {
  const sent: Headers[] = [];
  return {
    sent,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      sent.push(new Headers(init?.headers));
      const response = await fetch(input, init);
      return sent.length <= failures ? lost() : response;
    },
  };
}

const lost = (): Response => {
  throw new TypeError("fetch failed");
};
const busy = (): Response => new Response("", { status: 503 });
const broken = (): Response => new Response("", { status: 500 });
/** An answer that breaks off in the middle. */
const torn = (): Response => {
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    controller.enqueue(new TextEncoder().encode('{"id":'));
    controller.error(new TypeError("terminated"));
  };
  return new Response(new ReadableStream<Uint8Array>({ pull }), { status: 200 });
};
const refusal = (code: string, status: number, retryAfter: string): Response => {
  const headers = { "Content-Type": "application/json", "Retry-After": retryAfter };
  return new Response(JSON.stringify({ error: { code, message: "Not now.", details: {} } }), { status, headers });
};

/** Waits until it holds, or fails. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 1000) throw new Error(`did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  proved += 1;
}

/** A fetch whose streams break off after so many bytes, and the headers they were asked for with. */
function breaking(bytes: number): { fetch: typeof fetch; asked: Headers[] } {
  const asked: Headers[] = [];
  return {
    asked,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const response = await fetch(input, init);
      if (response.headers.get("Content-Type") !== "text/event-stream" || response.body === null) return response;
      asked.push(new Headers(init?.headers));
      const reader = response.body.getReader();
      let left = bytes;
      const body = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          const { done, value } = await reader.read();
          if (done || value === undefined) return controller.close();
          controller.enqueue(value.slice(0, left));
          left -= value.length;
          if (left <= 0) {
            await reader.cancel();
            controller.error(new TypeError("terminated"));
          }
        },
        cancel: () => reader.cancel(),
      });
      return new Response(body, { status: response.status, headers: response.headers });
    },
  };
}

async function events(email: string): Promise<void> {
  const session = await createClient({ baseURL }).auth.login({ email, password });
  const cut = breaking(700);
  const client = createClient({ baseURL, token: session.access_token, retryDelay: 1, fetch: cut.fetch });
  const project = await client.projects.create({ name: "Watched" });
  const begin = (await client.projects.events(project.id)).last;

  const seen: StudioEvent[] = [];
  const unsubscribe = client.projects.subscribe(project.id, (event) => seen.push(event), { after: begin });
  const all: StudioEvent[] = [];
  let end: ReelwrightError | undefined;
  client.events.subscribe((event) => all.push(event), { after: begin, onEnd: (error) => (end = error) });
  let revision = project.revision;
  for (let edit = 1; edit <= 12; edit += 1) {
    revision = (await client.projects.update(project.id, { name: `Edit ${edit}` }, { ifMatch: revision })).revision;
  }
  await until(() => seen.length >= 12 && all.length >= 12, "every edit as an event");
  const wanted = (await client.projects.events(project.id, { after: begin })).items;
  expect(JSON.stringify(seen) === JSON.stringify(wanted), "a broken stream loses nothing and repeats nothing");
  expect(JSON.stringify(all) === JSON.stringify(wanted), "nor does the one of all events");
  expect(seen.every((event) => event.kind === "project.updated" && event.project_id === project.id), "they say what they are");
  expect(cut.asked.length > 4 && cut.asked.slice(1).every((headers) => headers.has("Last-Event-ID")), "it comes back by number");

  unsubscribe();
  await client.projects.update(project.id, { name: "Unseen" }, { ifMatch: revision });
  await until(() => all.length === 13, "the other goes on");
  expect(seen.length === 12, "after unsubscribing nothing comes");

  const resets: Array<string> = [];
  const fresh = createClient({ baseURL, token: session.access_token, retryDelay: 1 });
  const stop = fresh.events.subscribe(() => undefined, {
    after: 9_000_000_000_000_000,
    onReset: (last, reason) => resets.push(`${reason} ${last >= begin}`),
  });
  await until(() => resets.length > 0, "a reset");
  expect(resets.join() === "future true", "a number of the future is reset");
  stop();

  let refusal: ReelwrightError | undefined;
  fresh.projects.subscribe("01930000-0000-7000-8000-000000000000", () => undefined, { onEnd: (error) => (refusal = error) });
  await until(() => refusal instanceof NotFoundError, "what cannot be seen cannot be followed");
  await fresh.auth.logout();
  await until(() => end instanceof AuthenticationError, "a stream ends with its session");
}

async function main(): Promise<void> {
  let token: string | undefined;
  const client = createClient({ baseURL, token: () => token, retryDelay: 1 });

  const nobody = await failure(client.auth.me());
  expect(nobody instanceof AuthenticationError && nobody.status === 401, "without a token the error is of its class");
  expect(nobody.code === "UNAUTHENTICATED" && nobody.message.startsWith("Sign in first"), "it has the user's sentence");

  const session = await client.auth.login({ email, password });
  token = session.access_token;
  expect((await client.auth.me()).email === email, "signed in");

  const key = await client.keys.create({ name: "A program", scopes: ["read", "write"] });
  expect(typeof key.key === "string", "the key is shown once");
  const keys = await client.keys.list();
  expect(keys.items.some((item) => item.id === key.id && item.key == null), "the list has it, without the key itself");
  const program = createClient({ baseURL, token: key.key ?? "", retryDelay: 1 });
  const me = await program.auth.me();
  expect(me.id === session.user.id, "the key is its account");

  const changed = await program.auth.updateMe({ name: "A. Person" }, { ifMatch: me.revision });
  expect(changed.revision === me.revision + 1, "a revision is If-Match");
  const stale = await failure(program.auth.updateMe({ name: "B." }, { ifMatch: me.revision }));
  expect(stale instanceof ConflictError && stale.code === "REVISION_CONFLICT", "an old revision is a conflict");
  const wrong = await failure(program.keys.create({ name: "", scopes: [] }));
  const pointers = wrong.details.fields?.map((field) => field.pointer).join(" ");
  expect(wrong instanceof InvalidError && pointers === "/name /scopes", "wrong fields are named");
  const absent = await failure(program.keys.delete("01930000-0000-7000-8000-000000000000"));
  expect(absent instanceof NotFoundError, "what is not there is of its class");

  for (const fail of [lost, busy, broken, torn]) {
    const two = unsteady(2, fail);
    expect((await createClient({ baseURL, token, retryDelay: 1, fetch: two.fetch }).auth.me()).email === email, "a safe call is tried again");
    expect(two.sent.length === 3, "as often as it failed");
    expect(two.sent.every((headers) => !headers.has("Idempotency-Key")), "a call that only reads has no key");
  }
  const failed = unsteady(1, broken);
  await createClient({ baseURL, token, retryDelay: 1, fetch: failed.fetch }).projects.create({ name: "Failed once" });
  const tried = failed.sent.map((headers) => headers.get("Idempotency-Key"));
  expect(tried.length === 2 && tried[0] !== null && tried[0] === tried[1], "nor does it end with what failed there once");
  const never = unsteady(99, lost);
  const gone = await failure(createClient({ baseURL, token, retryDelay: 1, fetch: never.fetch }).auth.me());
  expect(gone instanceof NetworkError && never.sent.length === 4, "after three more tries it gives up");

  for (const going of [refusal("IN_PROGRESS", 409, "0"), refusal("RATE_LIMITED", 429, "0")]) {
    const one = unsteady(1, () => going);
    await createClient({ baseURL, token, retryDelay: 1, fetch: one.fetch }).auth.me();
    expect(one.sent.length === 2, "what passes soon is waited for");
  }
  for (const [code, status] of [["CONFLICT", 409], ["RATE_LIMITED", 429]] as const) {
    const lasting = unsteady(9, () => refusal(code, status, "11"));
    const told = await failure(createClient({ baseURL, token, retryDelay: 1, fetch: lasting.fetch }).auth.me());
    expect(told.code === code && lasting.sent.length === 1, "what lasts is told at once");
    expect(told.retryAfter === 11, "with the time it lasts");
  }

  const forgetful = unheard(1);
  const careful = createClient({ baseURL, token, retryDelay: 1, fetch: forgetful.fetch });
  const made = await careful.projects.create({ name: "Twice" });
  const sent = new Set(forgetful.sent.map((headers) => headers.get("Idempotency-Key")));
  expect(forgetful.sent.length === 2 && sent.size === 1 && !sent.has(null), "every try of one call has one Idempotency-Key");
  const named = (await client.projects.list()).items.filter((item) => item.name === "Twice");
  expect(named.length === 1 && named[0]?.id === made.id, "the server does it once, and answers as before");
  const own = await client.auth.me();
  const lostEdit = createClient({ baseURL, token, retryDelay: 1, fetch: unheard(2).fetch });
  const edited = await lostEdit.auth.updateMe({ name: "A. B. Person" }, { ifMatch: own.revision });
  expect(edited.revision === own.revision + 1, "an edit whose answer was lost is no conflict with itself");

  const once = unheard(1);
  const secret = await failure(createClient({ baseURL, token, retryDelay: 1, fetch: once.fetch }).keys.create({ name: "Once", scopes: ["read"] }));
  expect(secret instanceof NetworkError && once.sent.length === 1, "what gives a secret is not tried again");
  expect(once.sent.every((headers) => !headers.has("Idempotency-Key")), "and has no key, which would do nothing");
  const unknown = (await client.keys.list()).items.filter((item) => item.name === "Once");
  expect(unknown.length === 1, "it was done, once");
  for (const item of unknown) await client.keys.delete(item.id);

  const bearing = unsteady(0, lost);
  await createClient({ baseURL, token, fetch: bearing.fetch }).auth.me();
  await failure(createClient({ baseURL, fetch: bearing.fetch }).auth.me());
  expect(bearing.credentials.join() === "omit,include", "cookies are sent only where there is no token");

  const refused = unsteady(0, lost);
  await failure(createClient({ baseURL, token, retryDelay: 1, fetch: refused.fetch }).keys.create({ name: "", scopes: [] }));
  expect(refused.sent.length === 1, "what was refused is not tried again");

  await events(email);

  await client.auth.logout();
  expect((await failure(client.auth.me())) instanceof AuthenticationError, "signed out");
  console.log(`${proved} things hold on Node`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
