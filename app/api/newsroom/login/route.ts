import { z } from "zod";
import { ProvePassword } from "@/lib/newsroom/staff/prove-password";
import { parseInput } from "@/lib/web/parse-input";
import { readText } from "@/lib/web/read-body";
import { readJson } from "@/lib/web/read-json";
import { respond, sayError } from "@/lib/web/refusal-response";
import { safeNext } from "@/lib/web/safe-next";
import { ensureSameOrigin } from "@/lib/web/same-origin";
import { seeOther } from "@/lib/web/see-other";
import { signIn } from "@/lib/web/sign-in";

/** More than an address and a password need; anybody may send this. */
const largest = 20_000;

const Login = ProvePassword.extend({ next: z.string().max(2000).optional() });

async function enter(request: Request, input: unknown): Promise<{ next: string }> {
	ensureSameOrigin(request.headers);
	const { next, ...proof } = parseInput(Login, input);
	await signIn(proof, request.headers);
	return { next: safeNext(next) };
}

/** A form without script goes back to the page, which says in words what the code means. */
async function enterByForm(request: Request): Promise<Response> {
	const form = Object.fromEntries(new URLSearchParams(await readText(request, largest)));
	try {
		return seeOther((await enter(request, form)).next);
	} catch (error) {
		const query = new URLSearchParams({ error: sayError(error).code, next: safeNext(form.next) });
		return seeOther(`/newsroom/sign-in?${query}`);
	}
}

/** Signs in: `{ email, password, next? }` → the session's cookie and `{ next }`; or the same as a form. */
export async function POST(request: Request): Promise<Response> {
	const type = request.headers.get("content-type") ?? "";
	if (type.startsWith("application/x-www-form-urlencoded"))
		return respond(() => enterByForm(request));
	return respond(async () => enter(request, await readJson(request, largest)));
}
