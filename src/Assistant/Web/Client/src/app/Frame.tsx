import { useMediaQuery } from '@mantine/hooks';
import { useState, type CSSProperties } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { EvidenceProvider, useEvidence, useShownEvidence } from '../evidence/EvidenceContext';
import { EvidencePane } from '../evidence/EvidencePane';
import { useT } from '../i18n';
import { useAsk } from './ask';
import classes from './Frame.module.css';
import { useKeys } from './keys';
import { KeysHelp } from './KeysHelp';
import { places } from './places';
import { Rail } from './Rail';
import { Splitter } from './Splitter';

export function Frame() {
  return (
    <EvidenceProvider>
      <FrameBody />
    </EvidenceProvider>
  );
}

function FrameBody() {
  const t = useT();
  const navigate = useNavigate();
  const ask = useAsk();
  const shown = useShownEvidence();
  const { step, close } = useEvidence();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [width, setWidth] = useState(() => Number(localStorage.getItem('little-giants-evidence')) || 44);
  const isPhone = useMediaQuery('(max-width: 759px)', false, { getInitialValueInEffect: false });
  useKeys({
    single: { '/': () => ask(), '?': () => setHelpOpen(true), '[': () => step(-1), ']': () => step(1), Escape: close },
    afterG: Object.fromEntries(places.map(({ letter, path }) => [letter, () => void navigate(path)])),
  });
  const resize = (percent: number) => {
    setWidth(percent);
    localStorage.setItem('little-giants-evidence', String(percent));
  };
  return (
    <div className={`${classes.frame} ${shown ? classes.withEvidence : ''}`} style={{ '--evidence': `${width}%` } as CSSProperties}>
      <a className={classes.skip} href="#work">{t('app.skip')}</a>
      {!isPhone && <Rail isPhone={false} onHelp={() => setHelpOpen(true)} />}
      <main id="work" className={classes.work} tabIndex={-1}>
        <Outlet />
      </main>
      {isPhone && <Rail isPhone onHelp={() => setHelpOpen(true)} />}
      {shown && (
        <>
          <Splitter className={classes.splitter ?? ''} percent={width} onChange={resize} label={t('evidence.resize')} />
          <aside className={classes.evidence} aria-label={t('evidence.name')}>
            <EvidencePane />
          </aside>
        </>
      )}
      <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
