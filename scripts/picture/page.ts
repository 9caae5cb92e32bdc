/** Turns a text of ours into a page as GitHub shows it: its Markdown, its stylesheet, its frame. Pure: it reads and writes no files. */
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

export const kinds = ["pull-request", "comment", "summary"] as const;
export type Kind = (typeof kinds)[number];

export interface Shown {
  readonly kind: Kind;
  readonly title: string;
  readonly number: number;
  /** Of the pull request. */
  readonly branches: readonly [from: string, into: string] | undefined;
  readonly markdown: string;
}

/** `css` is the text of GitHub's stylesheet; `width` is in pixels, since a browser's window has a least width that a phone has not. */
export function page(shown: Shown, css: string, width: number): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<style>${css}${frame} html { width: ${width}px; }</style></head><body>`,
    head(shown),
    `<article class="box">${author(shown)}<div class="markdown-body">${html(shown)}</div></article>`,
    "<script>document.documentElement.dataset.height = document.documentElement.scrollHeight</script>",
    "</body></html>",
  ].join("\n");
}

function html({ kind, markdown }: Shown): string {
  const made = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  // In talk a line's end is a line's end; in a summary it is not.
  const lines = kind === "summary" ? made : made.replace(/<p>[\s\S]*?<\/p>/g, withBreaks);
  return lines.replace(/(?<=[ >(])(#\d+|@[a-z][a-z0-9-]*)\b/g, '<a href="#">$1</a>');
}

function withBreaks(paragraph: string): string {
  return paragraph.replaceAll("\n", "<br>\n");
}

function head({ kind, title, number, branches }: Shown): string {
  const heading = `<h1>${escaped(title)} <span>#${number}</span></h1>`;
  switch (kind) {
    case "pull-request": {
      const [from, into] = (branches ?? []).map((name) => `<code>${escaped(name)}</code>`);
      return `${heading}<p class="state"><b>Open</b> github-actions <i>bot</i> wants to merge 1 commit into ${into} from ${from}</p>`;
    }
    case "comment":
      return heading;
    case "summary":
      return "";
    default:
      return kind satisfies never;
  }
}

function author({ kind }: Shown): string {
  return kind === "summary"
    ? '<header>agent <span class="quiet">summary</span></header>'
    : '<header><b>github-actions</b> <i>bot</i> <span class="quiet">commented now</span></header>';
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const frame = `
body { box-sizing: border-box; margin: 0; padding: 16px; background: #fff; color: #1f2328; font: 14px/1.5 "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 26px; font-weight: 400; line-height: 1.25; margin: 0 0 8px; } h1 span, .quiet { color: #59636e; }
.state { margin: 0 0 16px; padding-bottom: 16px; border-bottom: 1px solid #d1d9e0; color: #59636e; }
.state b { background: #1f883d; color: #fff; border-radius: 999px; padding: 5px 12px; margin-right: 8px; font-weight: 500; }
.state code { background: #ddf4ff; color: #0969da; border-radius: 6px; padding: 2px 6px; font: 12px "Liberation Mono", monospace; overflow-wrap: anywhere; }
i { border: 1px solid #d1d9e0; border-radius: 999px; padding: 0 6px; font-style: normal; font-size: 12px; color: #59636e; }
.box { border: 1px solid #d1d9e0; border-radius: 6px; } .box header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; }
.markdown-body { padding: 16px; font-size: 14px; font-family: inherit; }
`;
