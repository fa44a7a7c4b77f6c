export const shortestPassword = 12;
export const longestPassword = 256;

/**
 * Where nearly all of the commonest passwords come from: words, names and walks over the keyboard.
 * They are matched in runs, so "password", "Passw0rd2024!" and "qwertyqwerty1" are all covered by
 * what is here.
 */
const commonPieces = `
password passwort passwd passwords motdepasse contrasena parola geheim secret secrets admin administrator root
master welcome letmein login access user users guest test testing tester changeme change default temp temporary
iloveyou iloveu loveyou love lovely lover loveme forever princess prince queen king angel angels baby babygirl
sunshine sunny monkey dragon tiger lion eagle horse dog cat kitty puppy panda bear wolf falcon phoenix butterfly
football soccer baseball basketball hockey golf tennis liverpool arsenal chelsea barcelona juventus realmadrid
superman batman spiderman ironman starwars pokemon pikachu naruto matrix minecraft fortnite hello hallo bonjour
shadow michael jordan jennifer jessica ashley daniel thomas robert william george charlie andrew joshua matthew
anthony nicole amanda michelle samantha hannah summer winter spring autumn january february march april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday
computer internet google facebook twitter instagram linkedin youtube windows microsoft apple iphone samsung android
flower orange banana cookie chocolate cheese pepper ginger hunter killer ranger soldier warrior ninja pirate
freedom peace heaven jesus christ blessed trustno letmeinnow whatever nothing something anything family friend
friends mother father brother sister money dollar million lucky happy smile cool great good best super power
mustang ferrari porsche mercedes corvette harley yamaha honda toyota london paris berlin madrid newyork america
canada england germany france spain italy china india russia brazil mexico hongkong singapore tokyo
abc xyz aaa the and for you me my is our new old
`
	.split(/\s+/)
	.filter(Boolean);

/** What our own readers and staff would think of first. */
const trade = [
	"dateline",
	"newsroom",
	"news",
	"newspaper",
	"paper",
	"press",
	"editor",
	"reporter",
	"producer",
	"daily",
	"times",
	"story",
	"headline",
];

/** Walks over the keyboard, the alphabet and the count, there and back. */
const walks = [
	"01234567890123456789",
	"abcdefghijklmnopqrstuvwxyz",
	"qwertyuiop",
	"qwertzuiop",
	"azertyuiop",
	"asdfghjkl",
	"zxcvbnm",
	"1q2w3e4r5t6y7u8i9o0p",
	"q1w2e3r4t5y6u7i8o9p0",
	"1qaz2wsx3edc4rfv5tgb6yhn7ujm",
	"qazwsxedcrfvtgbyhnujm",
	"qweasdzxc",
].flatMap((walk) => [walk, [...walk].reverse().join("")]);

const lookalikes: Record<string, string> = {
	"0": "o",
	"1": "i",
	"3": "e",
	"4": "a",
	"5": "s",
	"7": "t",
	"8": "b",
	"@": "a",
	$: "s",
	"!": "i",
	"|": "l",
	"+": "t",
};

/** "p@ssw0rd" as "password". */
function plainLetters(text: string): string {
	return [...text].map((character) => lookalikes[character] ?? character).join("");
}

function longestRun(text: string, from: number): number {
	let end = from + 1;
	while (end < text.length && text[end] === text[from]) end += 1;
	return end - from;
}

function walkRun(text: string, from: number): number {
	let length = 0;
	while (
		from + length < text.length &&
		walks.some((walk) => walk.includes(text.slice(from, from + length + 1)))
	)
		length += 1;
	return length >= 3 ? length : 0;
}

function yearAt(text: string, from: number): number {
	return /^(19|20)\d\d/.test(text.slice(from, from + 4)) ? 4 : 0;
}

/** How many characters from here are something that everybody tries: a word, a count, a repetition. */
function guessable(written: string, letters: string, from: number, words: string[]): number {
	const word = words.find(
		(candidate) => letters.startsWith(candidate, from) || written.startsWith(candidate, from),
	);
	const run = longestRun(written, from);
	return Math.max(
		word?.length ?? 0,
		walkRun(written, from),
		yearAt(written, from),
		run >= 3 ? run : 0,
	);
}

type Pieces = { known: Set<string>; rest: number };

/** A password taken apart into what everybody tries, and what is left of it. */
function takeApart(password: string, words: string[]): Pieces {
	const written = password.toLowerCase();
	const letters = plainLetters(written);
	const known = new Set<string>();
	let rest = 0;
	for (let at = 0; at < written.length; ) {
		const length = guessable(written, letters, at, words);
		if (length > 0) known.add(written.slice(at, at + length));
		else if (/[\p{L}\p{N}]/u.test(written[at] ?? "")) rest += 1;
		at += Math.max(length, 1);
	}
	return { known, rest };
}

function period(text: string): number {
	for (let length = 1; length <= text.length / 2; length += 1) {
		if (text.startsWith(text.slice(length))) return length;
	}
	return text.length;
}

function wordsOf(text: string): string[] {
	const whole = text.toLowerCase();
	return [whole, ...whole.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= 3);
}

/** What an attacker knows of an account beforehand. */
export type PasswordSurroundings = { email?: string; name?: string; siteName?: string };

function isGuessable(password: string, around: PasswordSurroundings): boolean {
	const own = [around.email, around.name, around.siteName].flatMap((text) => wordsOf(text ?? ""));
	const words = [...commonPieces, ...trade, ...own].sort((a, b) => b.length - a.length);
	const { known, rest } = takeApart(password, words);
	const few = rest < 4 && known.size <= 3;
	return few || period(password.toLowerCase()) < 6 || new Set(password.toLowerCase()).size < 5;
}

/**
 * What is wrong with a password, as a sentence; null when it will do. Length is what counts: there are
 * no rules of composition (OWASP ASVS 5.0, 6.2), only a refusal of what everybody tries first.
 */
export function passwordProblem(
	password: string,
	around: PasswordSurroundings = {},
): string | null {
	const length = [...password].length;
	if (length < shortestPassword)
		return `Use at least ${shortestPassword} characters; three or four words are good.`;
	if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
	if (isGuessable(password, around))
		return "This would be among the first to be tried. Put words together that nobody expects.";
	return null;
}
