import { UsageError } from "./commands/usage-error";

type Command = {
	/** What stands behind the command's name. */
	usage: string;
	says: string;
	load: () => Promise<{ run: (words: string[], folder: string) => Promise<void> }>;
};

/** Each loads its own code only when called: reading a wire text needs no database. */
const commands: Record<string, Command> = {
	migrate: {
		usage: "",
		says: "bring the database to this version",
		load: () => import("./commands/migrate"),
	},
	seed: {
		usage: "",
		says: "fill an empty database with the demo paper",
		load: () => import("./commands/seed"),
	},
	"staff add": {
		usage: "--email ADDRESS --name NAME --role ROLE [--desk SLUG]… [--password PASSWORD]",
		says: "open an account; prints a password unless one is given",
		load: () => import("./commands/staff-add"),
	},
	"staff reset-password": {
		usage: "ADDRESS",
		says: "give somebody a new password and end their sessions; prints it",
		load: () => import("./commands/staff-reset-password"),
	},
	"token create": {
		usage: "--name NAME --role ROLE",
		says: "make a token for the HTTP API; prints just the token",
		load: () => import("./commands/token-create"),
	},
	"story publish": {
		usage: "FILE",
		says: "publish an agency report (text) or a story (JSON); prints its address",
		load: () => import("./commands/story-publish"),
	},
	"wire-text": {
		usage: "FILE",
		says: "print as JSON what we make of an agency report; - reads stdin",
		load: () => import("./commands/wire-text"),
	},
	backup: {
		usage: "DIR | --scheduled",
		says: "write database and pictures into a new folder; --scheduled: into BACKUP_DIR, where that is due",
		load: () => import("./commands/backup"),
	},
	restore: {
		usage: "DIR [--force]",
		says: "put a backup into an empty database; --force: in place of what is there",
		load: () => import("./commands/restore"),
	},
	doctor: {
		usage: "[--json] [--every-picture]",
		says: "look at everything, and say what is wrong and how to mend it",
		load: () => import("./commands/doctor"),
	},
	export: {
		usage: "DIR",
		says: "write everything but secrets into a new folder, as JSON and picture files",
		load: () => import("./commands/export"),
	},
	import: {
		usage: "DIR",
		says: "take an export into an empty site",
		load: () => import("./commands/import"),
	},
};

function lineOf(name: string, { usage, says }: Command): string {
	return `  ${`${name} ${usage}`.trim()}\n      ${says}`;
}

const oneHelp = (name: string, command: Command) =>
	["npm run dateline -- COMMAND", "", lineOf(name, command)].join("\n");

const asksForHelp = (word: string) => word === "--help" || word === "-h";

function help(): string {
	return [
		"npm run dateline -- COMMAND",
		"",
		...Object.entries(commands).map(([name, command]) => lineOf(name, command)),
		"",
		"Roles: reporter, editor, producer, admin. Settings are those of npm start (.env.example).",
	].join("\n");
}

function find(words: string[]): { name: string; command: Command; rest: string[] } | null {
	for (const length of [2, 1]) {
		const name = words.slice(0, length).join(" ");
		const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
		if (command) return { name, command, rest: words.slice(length) };
	}
	return null;
}

function isUsage(error: unknown): boolean {
	if (error instanceof UsageError) return true;
	return error instanceof TypeError && "code" in error && /^ERR_PARSE_ARGS/.test(`${error.code}`);
}

/**
 * Runs one command of the command line.
 *
 * @param folder where it was called: files are named from there
 * @returns the exit code
 */
export async function runDateline(words: string[], folder: string): Promise<number> {
	const [first, ...others] = words;
	const asked = first === "help" ? others : words;
	const found = find(asked);
	if (words.length === 0 || first === "help" || words.some(asksForHelp)) {
		console.log(found ? oneHelp(found.name, found.command) : help());
		return 0;
	}
	if (!found) {
		console.error(`There is no command "${words.join(" ")}".\n\n${help()}`);
		return 1;
	}
	try {
		const { run } = await found.command.load();
		await run(found.rest, folder);
		return 0;
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		if (isUsage(error)) console.error(`Usage: ${found.name} ${found.command.usage}`);
		return 1;
	}
}
