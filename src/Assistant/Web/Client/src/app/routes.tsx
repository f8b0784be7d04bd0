import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Frame } from './Frame';
import { NotFound } from './NotFound';
import { RouteProblem } from './RouteProblem';

const view = (load: () => Promise<{ default: ComponentType }>) => async () => ({ Component: (await load()).default });

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Frame,
    ErrorBoundary: RouteProblem,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/chat" replace /> },
      {
        ErrorBoundary: RouteProblem,
        children: [
          { path: 'chat/:conversation?', lazy: view(() => import('../views/chat/ChatView')) },
          { path: 'library/:document?', lazy: view(() => import('../views/library/LibraryView')) },
          { path: 'companies', lazy: view(() => import('../views/companies/CompaniesView')) },
          { path: 'companies/:company', lazy: view(() => import('../views/companies/CompanyView')) },
          { path: 'screen', lazy: view(() => import('../views/screening/ScreeningView')) },
          { path: 'compare', lazy: view(() => import('../views/comparison/ComparisonView')) },
          { path: 'brief', lazy: view(() => import('../views/briefing/BriefingView')) },
          { path: 'profiles/:profile?', lazy: view(() => import('../views/profiles/ProfilesView')) },
          { path: 'settings', lazy: view(() => import('../views/settings/SettingsView')) },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]);
