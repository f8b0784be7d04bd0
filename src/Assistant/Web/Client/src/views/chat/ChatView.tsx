import { useT } from '../../i18n';
import { Page } from '../../parts/Page';

export default function ChatView() {
  const t = useT();
  return <Page title={t('rail.chat')}>{null}</Page>;
}
