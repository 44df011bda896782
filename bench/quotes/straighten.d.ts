/** A text as it is typed where the keyboard has straight marks and hyphens alone. */
export declare function straightened(text: string, language: string): string;
