import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function ScreeningView() {
  const t = useT();
  return <Page title={t('rail.screen')}>{null}</Page>;
}
