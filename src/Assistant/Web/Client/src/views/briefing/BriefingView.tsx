import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function BriefingView() {
  const t = useT();
  return <Page title={t('rail.brief')}>{null}</Page>;
}
