import { Button, Group, Menu, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { send } from '../../api/client';
import { download } from '../../api/download';
import type { BriefingRequest, BriefingView } from '../../api/types';
import { useT } from '../../i18n';
import { ErrorNote } from '../../parts/ErrorNote';
import { useTell } from '../../parts/Notices';
import classes from './briefing.module.css';

type Format = 'md' | 'html' | 'docx';

/** A briefing on the desk: read, edited, taken away. */
export function BriefingDesk({ briefing, request }: { briefing: BriefingView; request: BriefingRequest }) {
  const t = useT();
  const tell = useTell();
  const [side, setSide] = useState<'preview' | 'edit'>('preview');
  const [markdown, setMarkdown] = useState(briefing.markdown);
  const [html, setHtml] = useState(briefing.html);
  const [drawn, setDrawn] = useState(briefing.markdown);
  const frame = useRef<HTMLIFrameElement>(null);
  const isEdited = markdown !== briefing.markdown;
  const rendering = useMutation({
    mutationFn: async (text: string) => (await send('POST', '/api/briefings/render', { body: { markdown: text, language: request.language, format: 'html' }, headers: { Accept: '*/*' } })).text(),
    onSuccess: (page, text) => {
      setHtml(page);
      setDrawn(text);
    },
  });
  const show = (next: 'preview' | 'edit') => {
    setSide(next);
    if (next === 'preview' && markdown !== drawn) {
      if (isEdited) rendering.mutate(markdown);
      else {
        setHtml(briefing.html);
        setDrawn(briefing.markdown);
      }
    }
  };
  const save = (format: Format) => {
    const done = isEdited ? download('/api/briefings/render', { markdown, language: request.language, format }, `briefing.${format}`) : download('/api/briefings/file', { ...request, format }, `briefing.${format}`);
    void done.catch((error: unknown) => tell.problem(error));
  };
  return (
    <section aria-label={briefing.title}>
      <Group justify="space-between" gap="sm" mb="sm">
        <SegmentedControl aria-label={t('briefing.side')} value={side} onChange={(next) => show(next as typeof side)} data={[{ value: 'preview', label: t('briefing.preview') }, { value: 'edit', label: t('briefing.edit') }]} />
        <Group gap="sm">
          {isEdited && <Text size="xs" c="dimmed">{t('briefing.edited')}</Text>}
          {isEdited && <Button size="compact-sm" variant="subtle" onClick={() => { setMarkdown(briefing.markdown); setHtml(briefing.html); setDrawn(briefing.markdown); }}>{t('briefing.revert')}</Button>}
          <Button variant="default" disabled={side !== 'preview' || rendering.isPending} onClick={() => frame.current?.contentWindow?.print()}>{t('briefing.print')}</Button>
          <Menu position="bottom-end">
            <Menu.Target><Button variant="default">{t('screening.export')}</Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => save('docx')}>{t('briefing.docx')}</Menu.Item>
              <Menu.Item onClick={() => save('html')}>{t('briefing.html')}</Menu.Item>
              <Menu.Item onClick={() => save('md')}>{t('briefing.md')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {rendering.error && <ErrorNote error={rendering.error} onRetry={() => rendering.mutate(markdown)} />}
      {/* No script runs in the frame; it keeps the origin only so that the page around it can print it. */}
      <iframe ref={frame} className={classes.sheet} hidden={side !== 'preview'} title={briefing.title} sandbox="allow-same-origin allow-modals" srcDoc={html} aria-busy={rendering.isPending} />
      {side === 'edit' && (
        <Textarea aria-label={t('briefing.markdown')} classNames={{ input: classes.editor }} value={markdown} onChange={(event) => setMarkdown(event.currentTarget.value)} spellCheck maxLength={500_000} />
      )}
    </section>
  );
}
