import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function ComparisonView() {
  const t = useT();
  return <Page title={t('rail.compare')}>{null}</Page>;
}
