/// The page behind the set-up link: a form for the first account.
enum SetUpPage {
    /// The page; its script reads the token after the `#`, which never reaches a log.
    static let html = """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Set up Reelwright</title><link rel="stylesheet" href="/docs/style.css">
        <script src="/set-up/script.js" defer></script></head><body>
        <main><h1>Set up Reelwright</h1>
        <p>The first account runs this installation. Films made on its command line become its own.</p>
        <form id="form"><label>Name <input name="name" autocomplete="name" required maxlength="200"></label>
        <label>E-mail <input name="email" type="email" autocomplete="username" required maxlength="254"></label>
        <label>Password <input name="password" type="password" autocomplete="new-password" required minlength="8"
        maxlength="1024" aria-describedby="rule"><small id="rule">At least 8 characters.</small></label><button>Make the account</button></form>
        <p id="answer" role="status"></p></main></body></html>
        """

    /// Sends the form as JSON and says what came of it.
    static let script = """
        const form = document.getElementById("form");
        const answer = document.getElementById("answer");
        form.addEventListener("submit", async (event) => {
          event.preventDefault();
          const body = Object.fromEntries(new FormData(form));
          body.token = location.hash.slice(1);
          const response = await fetch("/api/v1/set-up", {
            method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
          }).catch(() => undefined);
          const result = await response?.json().catch(() => undefined);
          if (response?.ok) {
            form.remove();
            answer.innerHTML = "";
            answer.append("Done: you are signed in. The API is described at ");
            const link = document.createElement("a");
            link.href = "/docs";
            link.textContent = "/docs";
            answer.append(link, ".");
          } else {
            answer.textContent = result?.error?.message ?? "The server cannot be reached; try again.";
          }
        });
        """
}
