import type { ThirdParty } from "@/lib/domain/third-party";

type Props = { parties: ThirdParty[]; nonce: string };

/** The scripts of the third parties that the paper has let in; the page's policy names the same. */
export function ThirdPartyScripts({ parties, nonce }: Props) {
	return parties.flatMap(({ id, scripts, timing, attributes }) =>
		scripts.map((address) => (
			<script
				key={`${id} ${address}`}
				src={address}
				nonce={nonce}
				async={timing === "async"}
				defer={timing === "defer"}
				{...Object.fromEntries(attributes.map(({ name, value }) => [name, value]))}
			/>
		)),
	);
}
