package learnkafka.learn.grade.report;

/** How the page of a class looks: by day, in the dark, on a phone and on paper. */
final class PageStyle {

    static final String CSS = """
            :root {
              color-scheme: light dark;
              --paper: #fbfaf7; --sheet: #ffffff; --ink: #22262b; --quiet: #5b636d; --line: #dcdad3;
              --head: #f1efe9; --good: #17663a; --some: #7a5200; --bad: #a3262a; --note: #fff4d6; --edge: #b98900;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #16181b; --sheet: #1d2024; --ink: #e6e4df; --quiet: #a5acb5; --line: #363b42;
                --head: #25292e; --good: #7fd1a0; --some: #e5bd6a; --bad: #ff9b96; --note: #332b16; --edge: #d9ab3c;
              }
            }
            * { box-sizing: border-box; }
            body {
              margin: 0 auto; max-width: 84rem; padding: 2rem 1.25rem 4rem;
              background: var(--paper); color: var(--ink);
              font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
            }
            h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.25rem; margin: 3rem 0 .5rem; }
            h3 { font-size: 1rem; margin: 0; }
            p { margin: .25rem 0 .75rem; max-width: 46rem; }
            .quiet { color: var(--quiet); }
            .stamp {
              max-width: none; margin: 1rem 0; padding: .6rem .9rem; background: var(--note);
              border: 1px solid var(--edge); border-left-width: .4rem; border-radius: .3rem; font-weight: 600;
            }
            .facts { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 1rem 0 0; }
            .facts div { display: flex; flex-direction: column-reverse; }
            .facts dt, .small { color: var(--quiet); font-size: .875rem; }
            .facts dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
            .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0 0 .75rem;
              padding: 0; font-size: .875rem; }
            .mark { display: inline-block; width: 1.1em; text-align: center; font-weight: 700; }
            .passed .mark { color: var(--good); }
            .partly .mark { color: var(--some); }
            .failed .mark, .not_gradable .mark { color: var(--bad); }
            .untouched, .untouched .mark, .no_kafka .mark { color: var(--quiet); }
            .box { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet); }
            .box:focus-visible { outline: 3px solid var(--edge); outline-offset: 2px; }
            table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .9rem;
              font-variant-numeric: tabular-nums; }
            caption { text-align: left; padding: .6rem .75rem; color: var(--quiet); font-size: .875rem; }
            th, td { padding: .3rem .4rem; border-top: 1px solid var(--line); text-align: right;
              white-space: nowrap; font-weight: 400; }
            thead th { background: var(--head); font-weight: 600; }
            tfoot th, tfoot td { background: var(--head); border-top: 2px solid var(--line); }
            tr > :first-child {
              position: sticky; left: 0; z-index: 1; background: var(--sheet); text-align: left;
              border-right: 1px solid var(--line); padding-left: .75rem; width: 14rem; min-width: 8.5rem;
              white-space: normal; overflow-wrap: anywhere;
            }
            thead tr > :first-child, tfoot tr > :first-child { background: var(--head); }
            .sum { font-weight: 600; padding-right: .75rem; }
            .lesson { break-inside: avoid; background: var(--sheet); border: 1px solid var(--line);
              border-radius: .5rem; padding: .9rem 1rem; margin: .75rem 0; }
            .beliefs { list-style: none; margin: .5rem 0 0; padding: 0; }
            .beliefs li { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 1rem; padding: .5rem 0;
              border-top: 1px solid var(--line); }
            .many { font-weight: 600; font-variant-numeric: tabular-nums; }
            .belief { max-width: 46rem; overflow-wrap: anywhere; }
            code { font: .85rem ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; color: var(--quiet); }
            .bar { display: block; height: .4rem; margin: .35rem 0; border-radius: .2rem; background: var(--line);
              overflow: hidden; }
            .bar span { display: block; height: 100%; background: var(--quiet); }
            .why li { overflow-wrap: anywhere; margin-bottom: .4rem; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
              white-space: nowrap; }
            @media (max-width: 40rem) {
              body { padding: 1.25rem .75rem 3rem; }
              tr > :first-child { width: 8.5rem; font-size: .85rem; }
              .facts { display: grid; grid-template-columns: 1fr 1fr; }
              .beliefs li { grid-template-columns: 1fr; }
            }
            @media print {
              @page { size: landscape; margin: 12mm; }
              :root { --paper: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --line: #999; --head: #eee;
                --good: #000; --some: #000; --bad: #000; --note: #fff; --edge: #000; }
              body { max-width: none; padding: 0; font-size: 9pt; }
              .box { overflow: visible; border: 0; }
              table { font-size: 7.5pt; }
              th, td { padding: .15rem .2rem; }
              tr > :first-child { position: static; min-width: 0; }
              tr { break-inside: avoid; }
              tfoot { display: table-row-group; }
              h2, h3 { break-after: avoid; }
            }
            """;

    private PageStyle() {}
}
