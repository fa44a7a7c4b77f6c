import { normalizeEmail } from "@/lib/domain/email";
import { passwordProblem } from "@/lib/domain/password";
import { SettingError, type Settings } from "@/lib/env";

/**
 * Makes sure that the first account can be opened as the settings want it, before the paper is half filled.
 *
 * @throws SettingError
 */
export function ensureFirstAdmin({ ADMIN_EMAIL, ADMIN_PASSWORD }: Settings): void {
	if (ADMIN_EMAIL && !normalizeEmail(ADMIN_EMAIL)) {
		throw new SettingError("The setting ADMIN_EMAIL must be an e-mail address.");
	}
	const problem = ADMIN_PASSWORD && passwordProblem(ADMIN_PASSWORD, { email: ADMIN_EMAIL });
	if (problem) throw new SettingError(`The setting ADMIN_PASSWORD cannot be used. ${problem}`);
}
