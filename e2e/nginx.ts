import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { findNginx } from "./find-nginx";

const run = promisify(execFile);

/** What stands in the documented configuration, and what takes its place where a test runs it. */
type Places = { folder: string; httpPort: number; httpsPort: number; webPorts: number[] };

function placed(documented: string, { folder, httpPort, httpsPort, webPorts }: Places): string {
	const changes: [string | RegExp, string][] = [
		[/^\tlisten \[::\]:.*\n/gm, ""],
		["listen 80;", `listen 127.0.0.1:${httpPort};`],
		["listen 443 ssl http2;", `listen 127.0.0.1:${httpsPort} ssl http2;`],
		["/etc/letsencrypt/live/news.example.com/fullchain.pem", path.join(folder, "cert.pem")],
		["/etc/letsencrypt/live/news.example.com/privkey.pem", path.join(folder, "key.pem")],
		[/server_name news\.example\.com;/g, "server_name localhost;"],
		[
			"\tserver 127.0.0.1:3000;\n",
			webPorts.map((port) => `\tserver 127.0.0.1:${port};\n`).join(""),
		],
	];
	return changes.reduce((text, [documentedWords, ours]) => {
		const changed = text.replace(documentedWords, ours);
		if (changed === text) throw new Error(`deploy/nginx/dateline.conf has no ${documentedWords}.`);
		return changed;
	}, documented);
}

/** Debian's nginx.conf, as far as ours depends on it, with everything that is written in a folder of ours. */
function around(folder: string): string {
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
		.map((name) => `\t${name}_temp_path ${folder}/${name};\n`)
		.join("");
	return `pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
daemon off;
worker_processes 2;
events { worker_connections 768; }
http {
	access_log ${folder}/access.log;
${temporary}	include ${folder}/dateline.conf;
}
`;
}

async function makeCertificate(folder: string): Promise<void> {
	const words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(" ");
	const files = ["-keyout", path.join(folder, "key.pem"), "-out", path.join(folder, "cert.pem")];
	await run("openssl", [...words, "-addext", "subjectAltName=DNS:localhost", ...files]);
}

/** Runs nginx with the configuration that we document, in a folder and on ports of a test's own. */
export async function startNginx(documented: string, places: Places): Promise<ChildProcess> {
	const { folder } = places;
	await mkdir(folder, { recursive: true });
	await makeCertificate(folder);
	await writeFile(
		path.join(folder, "dateline.conf"),
		placed(await readFile(documented, "utf8"), places),
	);
	const main = path.join(folder, "nginx.conf");
	await writeFile(main, around(folder));
	const nginx = await findNginx();
	await run(nginx, ["-t", "-q", "-p", folder, "-c", main]);
	return spawn(nginx, ["-p", folder, "-c", main], { stdio: "inherit" });
}

export async function endOf(child: ChildProcess): Promise<void> {
	if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
