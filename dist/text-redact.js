import { xt as Secret } from "./first-look.js";

// src/text/redact.ts
/** Finds the exact secrets of this run in any text, plain or in the usual encodings, and covers them. Knows no patterns of foreign ones. */
function growingRedactor(secrets) {
	let known = [...secrets];
	let current = redactor(known);
	return {
		cover: (more) => {
			known = [...known, ...more];
			current = redactor(known);
		},
		redact: (text) => current.redact(text),
		finds: (data) => current.finds(data),
		get ignored() {
			return current.ignored;
		}
	};
}
const shortest = 6;
/** Length of the pieces that are looked for first. A line break inside a long encoding leaves one of its pieces whole. */
const piece = 16;
function redactor(secrets) {
	const values = [...new Set(secrets.map((secret) => Secret.reveal(secret)))];
	const usable = values.filter((value) => value.length >= shortest);
	const inText = distinct(usable.flatMap((value) => written(value, value)));
	const inBytes = distinct(usable.flatMap((value) => written(value, Buffer.from(value, "utf8").toString("latin1"))));
	const all = inText.length === 0 ? void 0 : new RegExp(inText.map(expression).join("|"), "g");
	const finds = (data) => typeof data === "string" ? found(data, inText) : found(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1"), inBytes);
	return {
		redact: (text) => all === void 0 || finds(text) === void 0 ? text : text.replace(all, "***"),
		finds,
		ignored: values.length - usable.length
	};
}
/** `plain` is the secret as it stands in the text that is searched: characters, or one character for each byte. */
function written(value, plain) {
	const bytes = Buffer.from(value, "utf8");
	const hex = bytes.toString("hex");
	const base64 = [
		0,
		1,
		2
	].map((offset) => base64At(bytes, offset));
	const url = encodeURIComponent(bytes.toString("utf8"));
	const json = JSON.stringify(plain).slice(1, -1);
	const lines = plain.includes("\n") ? plain.split(/\r?\n/).filter((line) => line.length >= piece && !line.startsWith("--")) : [];
	const pattern = (encoding, wraps = false) => (text) => ({
		text,
		encoding,
		wraps
	});
	return [
		...[plain, ...lines].map(pattern("plain")),
		...base64.map(pattern("base64", true)),
		...base64.map((text) => text.replace(/\+/g, "-").replace(/\//g, "_")).map(pattern("base64url", true)),
		...[hex, hex.toUpperCase()].map(pattern("hex", true)),
		...[
			url,
			url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
			url.replace(/%20/g, "+")
		].map(pattern("url")),
		pattern("json")(json),
		pattern("reversed")(Array.from(plain).reverse().join(""))
	];
}
/** The characters of base64 that depend on nothing but these bytes, when `offset` unknown bytes (modulo 3) stand before them. */
function base64At(bytes, offset) {
	const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
	return padded.toString("base64").slice(Math.ceil(offset * 8 / 6), Math.floor(padded.length * 8 / 6));
}
/** Longest first, so that the longer of two secrets with the same beginning is covered whole. */
function distinct(patterns) {
	const byText = /* @__PURE__ */ new Map();
	for (const pattern of patterns) if (!byText.has(pattern.text)) byText.set(pattern.text, pattern);
	return [...byText.values()].sort((one, other) => other.text.length - one.text.length);
}
function found(text, patterns) {
	return patterns.find((pattern) => piecesOf(pattern).some((part) => text.includes(part)) && (!pattern.wraps || new RegExp(expression(pattern)).test(text)))?.encoding;
}
function piecesOf({ text, wraps }) {
	if (!wraps || text.length < 32) return [text];
	return [text.slice(0, piece), text.slice(piece, 32)];
}
function expression({ text, wraps }) {
	const literal = (character) => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
	return Array.from(text, literal).join(wraps ? "(?:\\r?\\n)?" : "");
}

export { redactor as n, growingRedactor as t };
