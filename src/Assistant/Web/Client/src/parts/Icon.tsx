const paths = {
  chat: 'M4 5h16v11H9l-5 4z',
  library: 'M5 4h4v16H5zM9 4h4v16H9zM14.5 5.2l3.8-1 4 15-3.8 1z',
  companies: 'M4 20V6l8-3v17M12 9l8 2v9M2 20h20M7.5 8.5h1M7.5 12h1M7.5 15.5h1M15.5 13.5h1M15.5 16.5h1',
  screen: 'M3 5h18l-7 8v6l-4 2v-8z',
  compare: 'M12 3v18M4 8h5v9H4zM15 5h5v12h-5z',
  brief: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  profiles: 'M4 6h9M17 6h3M4 12h3M11 12h9M4 18h11M19 18h1M13 4v4M7 10v4M15 16v4',
  settings: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  more: 'M5 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM19 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
  close: 'M6 6l12 12M18 6L6 18',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  send: 'M4 12l16-8-5 16-3.5-6.5z',
  stop: 'M7 7h10v10H7z',
  again: 'M20 6v5h-5M20 11a8 8 0 1 0-1 6',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  thumbUp: 'M7 11v9H4v-9zM7 11l4-8c2 0 3 1 2.5 3L13 9h6l1 2-2 8-1 1H7',
  thumbDown: 'M17 13V4h3v9zM17 13l-4 8c-2 0-3-1-2.5-3l.5-3H5l-1-2 2-8 1-1h10',
  flag: 'M5 21V4h12l-2 4 2 4H5',
  attach: 'M8 12l6-6a3.5 3.5 0 0 1 5 5l-8 8a5.5 5.5 0 0 1-8-8l7-7',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v12M7 11l5 5 5-5M4 16v4h16v-4',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  check: 'M4 12l5 5L20 6',
  warning: 'M12 3l10 18H2zM12 10v5M12 18h.01',
  history: 'M4 5v5h5M4 10a8 8 0 1 1 0 5M12 8v5l3 2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
} as const;

export type IconName = keyof typeof paths;

/** Drawn in the colour of the text; always beside a word or inside a button with a name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.7} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d={paths[name]} />
    </svg>
  );
}
