import { Menu } from '@mantine/core';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { useT } from '../i18n';
import { Icon } from '../parts/Icon';
import { places, type Place } from './places';
import classes from './Rail.module.css';

/** The way between the views: at the left, on a phone at the bottom with what does not fit behind "more". */
export function Rail({ isPhone, onHelp }: { isPhone: boolean; onHelp: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const shown = isPhone ? places.slice(0, 4) : places;
  const rest = isPhone ? places.slice(4) : [];
  const item = ({ path, icon, label, letter }: Place) => (
    <NavLink key={path} to={path} className={classes.item} title={isPhone ? undefined : `${t(label)} · g ${letter}`}>
      <Icon name={icon} size={20} />
      <span className={classes.label}>{t(label)}</span>
    </NavLink>
  );
  return (
    <nav className={classes.rail} aria-label={t('rail.name')}>
      <div className={classes.name}>
        <img src="/icon.svg" alt="" width={20} height={20} />
        <span className={classes.nameText}>Little Giants</span>
      </div>
      {shown.map(item)}
      {rest.length > 0 && (
        <Menu position="top-end" withinPortal>
          <Menu.Target>
            <button type="button" className={classes.item} aria-current={rest.some(({ path }) => pathname.startsWith(path)) ? 'page' : undefined}>
              <Icon name="more" size={20} />
              <span className={classes.label}>{t('rail.more')}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ path, icon, label }) => (
              <Menu.Item key={path} leftSection={<Icon name={icon} />} onClick={() => void navigate(path)}>{t(label)}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {!isPhone && (
        <button type="button" className={`${classes.item} ${classes.keys}`} onClick={onHelp} title={`${t('keys.title')} · ?`}>
          <span aria-hidden="true" style={{ width: 20, textAlign: 'center' }}>?</span>
          <span className={classes.label}>{t('keys.title')}</span>
        </button>
      )}
    </nav>
  );
}
