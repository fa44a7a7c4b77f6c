import { readSettings, SettingError } from "@/lib/env";
import { examineBackups } from "./examine-backups";
import { examineDatabase } from "./examine-database";
import { examineMail } from "./examine-mail";
import { examineProcesses } from "./examine-processes";
import { examineSettings } from "./examine-settings";
import { examineStorage } from "./examine-storage";
import { examineVersions } from "./examine-versions";
import { bad, type Finding } from "./finding";
import { findPatient, type Patient } from "./patient";

const examinations: [string, (patient: Patient) => Promise<Finding[]>][] = [
	["settings", examineSettings],
	["versions", examineVersions],
	["database", examineDatabase],
	["storage", examineStorage],
	["backups", examineBackups],
	["mail", examineMail],
	["processes", examineProcesses],
];

/** What cannot even be looked at is itself a finding, and hides none of the others. */
async function examineOne(
	[about, look]: (typeof examinations)[number],
	patient: Patient,
): Promise<Finding[]> {
	try {
		return await look(patient);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return [
			bad(about, `It could not be looked at: ${reason}.`, "Mend that, and call doctor again."),
		];
	}
}

/** Looks at everything of an installation, and changes nothing. */
export async function examine(
	environment: Record<string, string | undefined>,
	everyPicture: boolean,
): Promise<Finding[]> {
	try {
		const patient = await findPatient(readSettings(environment), everyPicture);
		const found: Finding[] = [];
		for (const one of examinations) found.push(...(await examineOne(one, patient)));
		return found;
	} catch (error) {
		if (!(error instanceof SettingError)) throw error;
		return [bad("settings", error.message, "Correct it in the environment or the file .env.")];
	}
}
