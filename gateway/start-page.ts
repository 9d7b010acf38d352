import { createHash } from "node:crypto";
import { titleOf } from "./agency-name.ts";

export interface FigureCount {
  readonly agency: string;
  readonly total: number;
  readonly simulated: number;
}

export interface StartPage {
  /** A GraphQL document that runs without variables. */
  readonly headline: string | null;
  /** Whether there is a GraphiQL to open it in. */
  readonly graphiql: boolean;
  /** Whether the command line of this hub gives out tokens. */
  readonly issuesTokens: boolean;
  readonly figures: readonly FigureCount[];
  /** Agencies that should count figures and cannot be asked. */
  readonly away: readonly string[];
}

const style = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
  h1 { margin-bottom: 0; }
  h2 { margin-top: 2.5rem; font-size: 1.2rem; }
  pre { overflow-x: auto; padding: 1rem; border: 1px solid #8886; border-radius: 0.5rem; font-size: 0.85rem; }
  table { border-collapse: collapse; }
  th, td { padding: 0.25rem 1.5rem 0.25rem 0; text-align: start; border-bottom: 1px solid #8884; }
  td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
  a.run { display: inline-block; padding: 0.5rem 1rem; border: 2px solid; border-radius: 0.5rem; }
`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** Nothing but this one style: no script, no image, nothing from elsewhere. */
export const startPageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

export function renderStartPage(page: StartPage): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simpul</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Simpul</h1>
<p>Satu graf untuk data kota cerdas dan provinsi cerdas yang dikelola beberapa instansi.</p>
<p lang="en">One graph over the smart city and smart province data that several Indonesian agencies keep.</p>
${renderHeadline(page)}
${renderFigures(page)}
${page.issuesTokens ? tokens : ""}
<h2>Alamat</h2>
<ul>
<li>${page.graphiql ? `<a href="graphql">/graphql</a>: GraphQL; di peramban, GraphiQL` : "/graphql: GraphQL"}</li>
<li><a href="schema.graphql">/schema.graphql</a>: skema untuk program dan pembaca</li>
<li><a href="health/ready">/health/ready</a>: instansi mana yang menjawab; <a href="health/live">/health/live</a>: apakah gerbang ini berjalan</li>
<li><a href="metrics">/metrics</a>: angka operasional untuk Prometheus</li>
</ul>
</main>
</body>
</html>
`;
}

/** The example is of the province of the headline query. */
const tokens = `<h2>Token</h2>
<p>Membaca data terbuka tidak memerlukan token. Untuk bertindak bagi suatu daerah atau instansi, buat token di komputer yang menjalankan Simpul ini:</p>
<pre tabindex="0" aria-label="Perintah untuk membuat token"><code>npm run --silent simpul -- token --role coordinator --province 51</code></pre>
<p>Kirimkan token itu dalam header <code>Authorization: Bearer &lt;token&gt;</code>; <code>{ viewer { role region } }</code> menunjukkan siapa Anda bagi Simpul.</p>`;

function renderHeadline({ headline, graphiql }: StartPage): string {
  if (headline === null) return "";
  const link = `<p><a class="run" href="graphql?query=${encodeURIComponent(headline)}">Buka pertanyaan ini di GraphiQL</a></p>`;
  return `<h2>Pertanyaan utama</h2>
${graphiql ? link : ""}
<details><summary>Isi pertanyaan</summary>
<pre tabindex="0" aria-label="Pertanyaan dalam GraphQL"><code>${escape(headline)}</code></pre></details>`;
}

function renderFigures({ figures, away }: StartPage): string {
  if (figures.length === 0 && away.length === 0) return "";
  const missing = away.map(
    (agency) => `<p>${escape(titleOf(agency))} tidak dapat dihubungi saat ini; jumlah angkanya tidak diketahui.</p>`,
  );
  return `<h2>Angka simulasi</h2>
${missing.join("\n")}
${figures.length > 0 ? renderCounts(figures) : ""}`;
}

function renderCounts(figures: readonly FigureCount[]): string {
  const total = format(figures.reduce((sum, figure) => sum + figure.total, 0));
  const simulated = format(figures.reduce((sum, figure) => sum + figure.simulated, 0));
  const rows = figures.map(
    (figure) =>
      `<tr><th scope="row">${escape(titleOf(figure.agency))}</th><td class="number">${format(figure.total)}</td><td class="number">${format(figure.simulated)}</td></tr>`,
  );
  return `<p>${simulated} dari ${total} angka adalah simulasi untuk peragaan, bukan angka resmi.</p>
<p lang="en">${simulated} of ${total} figures are simulated for demonstration; they are not official.</p>
<table>
<thead><tr><th scope="col">Instansi</th><th scope="col" class="number">Angka</th><th scope="col" class="number">Simulasi</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function format(count: number, language = "id"): string {
  return count.toLocaleString(language);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
