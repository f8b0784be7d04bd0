import { useEffect, type ReactNode } from 'react';
import classes from './Page.module.css';

/** The frame of a view: its title as the one h1, what acts on the whole view beside it, and a body that scrolls. */
export function Page({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Little Giants`;
  }, [title]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {actions}
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  );
}
