import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormPassword, FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import type { MailSecurity } from "@/lib/domain/mail";

type ShownServer = {
	host: string;
	port: number;
	security: MailSecurity;
	userName: string;
	hasPassword: boolean;
	fromName: string;
	fromAddress: string;
};

export const securityWords: Record<MailSecurity, string> = {
	starttls: "STARTTLS (mostly port 587)",
	tls: "TLS from the first byte (mostly port 465)",
	none: "None: only to a server next door",
};

type MailFormProps = { server: ShownServer | null; paper: string; set: FormAction<void> };

/** The mail server's form. The password is never in it; left empty, the one that is kept stays. */
export function MailForm({ server, paper, set }: MailFormProps) {
	return (
		<ActionForm
			action={set}
			done="The mail server is set. Send a test letter to see that it works."
		>
			<FormText
				label="Server"
				name="host"
				defaultValue={server?.host}
				placeholder="smtp.example.com"
				maxLength={253}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				required
			/>
			<div className="form__row">
				<FormSelect
					label="Encryption"
					name="security"
					key={server?.security}
					defaultValue={server?.security ?? "starttls"}
				>
					{(["starttls", "tls", "none"] as const).map((security) => (
						<option key={security} value={security}>
							{securityWords[security]}
						</option>
					))}
				</FormSelect>
				<FormText
					label="Port"
					name="port"
					inputMode="numeric"
					defaultValue={server?.port ?? 587}
					maxLength={5}
					autoComplete="off"
					required
				/>
			</div>
			<FormText
				label="User"
				name="userName"
				defaultValue={server?.userName}
				maxLength={320}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				optional
			/>
			<FormPassword
				label="Password"
				name="password"
				maxLength={1024}
				autoComplete="new-password"
				hint={
					server?.hasPassword
						? "One is kept, sealed. Leave this empty to keep it; another server or user needs it anew."
						: "Kept sealed, and never shown again."
				}
				optional
			/>
			<FormText
				label="Letters come from"
				name="fromAddress"
				type="email"
				defaultValue={server?.fromAddress}
				placeholder="newsroom@example.com"
				maxLength={254}
				autoComplete="off"
				required
			/>
			<FormText
				label="Under the name"
				name="fromName"
				defaultValue={server?.fromName}
				placeholder={paper}
				hint="Empty: the paper's."
				maxLength={120}
				autoComplete="off"
				optional
			/>
			<div>
				<Submit variant="primary">Set the mail server</Submit>
			</div>
		</ActionForm>
	);
}
