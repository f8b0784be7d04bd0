import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export function SettingsPart({ id, title, text, children }: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">{title}</Title>
      {text && <Text c="dimmed" mb="md">{text}</Text>}
      {children}
    </section>
  );
}
