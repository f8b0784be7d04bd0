import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the page under a heading of its own. */
export function Section({ id, title, actions, children }: { id: string; title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mb="md">
        <Title order={2} id={id}>{title}</Title>
        {actions}
      </Group>
      {children}
    </section>
  );
}
