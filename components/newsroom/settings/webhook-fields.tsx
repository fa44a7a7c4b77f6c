import { FormChoices, FormText } from "@/components/newsroom/ui/form-fields";
import { WebhookKind } from "@/lib/domain/webhook";

const kindWords: Record<string, string> = {
	"story.published": "A story is published",
	"story.updated": "A live story is updated",
	"story.corrected": "A live story is corrected",
	"story.withdrawn": "A story is withdrawn",
	"story.expired": "A story runs out",
	"webhook.test": "A test",
};

/** What a machine is told of, in a few words. */
export function kindWord(kind: string): string {
	return kindWords[kind] ?? kind;
}

type ShownWebhook = { name: string; address: string; kinds: string[] };

/** The fields of a webhook, new or there already. */
export function WebhookFields({ webhook }: { webhook?: ShownWebhook }) {
	return (
		<>
			<FormText
				label="Name"
				name="name"
				defaultValue={webhook?.name}
				hint="What is told there, as “Mobile app”."
				maxLength={120}
				autoComplete="off"
				required
			/>
			<FormText
				label="Address"
				name="address"
				type="url"
				defaultValue={webhook?.address}
				placeholder="https://example.com/hooks/dateline"
				maxLength={1000}
				autoComplete="off"
				spellCheck={false}
				required
			/>
			<FormChoices
				key={webhook?.kinds.join()}
				label="Is told when"
				name="kinds[]"
				choices={WebhookKind.options.map((kind) => ({ value: kind, label: kindWord(kind) }))}
				chosen={webhook?.kinds ?? WebhookKind.options}
			/>
		</>
	);
}
