import Link from "next/link";
import type { ComponentProps } from "react";

export type ButtonLook = {
	/** What presses most: one `primary` on a page; `danger` for what takes something away. */
	variant?: "primary" | "quiet" | "danger" | "plain";
	small?: boolean;
	wide?: boolean;
};

function look({ variant = "quiet", small, wide }: ButtonLook, className?: string): string {
	const classes = [
		"button",
		variant !== "quiet" && `button--${variant}`,
		small && "button--small",
		wide && "button--wide",
		className,
	];
	return classes.filter(Boolean).join(" ");
}

/** Does something. It is no submit button unless told so. */
export function Button({
	variant,
	small,
	wide,
	className,
	type = "button",
	...rest
}: ComponentProps<"button"> & ButtonLook) {
	return <button {...rest} type={type} className={look({ variant, small, wide }, className)} />;
}

/** Goes somewhere, and looks as a button does. */
export function ButtonLink({
	variant,
	small,
	wide,
	className,
	...rest
}: ComponentProps<typeof Link> & ButtonLook) {
	return <Link prefetch={false} {...rest} className={look({ variant, small, wide }, className)} />;
}
