import type { ReactNode } from "react";

type NoticeProps = {
	tone?: "info" | "good" | "warn" | "bad";
	title?: ReactNode;
	children?: ReactNode;
	/** Read out when it appears: for what follows on something that was just done. */
	live?: boolean;
};

function roleOf({ tone, live }: NoticeProps): "alert" | "status" | undefined {
	if (!live) return undefined;
	return tone === "bad" ? "alert" : "status";
}

/** Something the reader of a page must know, in a sentence. */
export function Notice(props: NoticeProps) {
	const { tone = "info", title, children } = props;
	return (
		<div className={tone === "info" ? "notice" : `notice notice--${tone}`} role={roleOf(props)}>
			{title ? <p className="notice__title">{title}</p> : null}
			{typeof children === "string" ? <p>{children}</p> : children}
		</div>
	);
}
