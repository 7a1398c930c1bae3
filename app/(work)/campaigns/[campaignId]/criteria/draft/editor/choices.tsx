'use client';

import { createContext, useContext } from 'react';
import type { EditorChoices } from '@/lib/criteria/queries/choices';

const nothing: EditorChoices = { units: [], indexes: [], awards: [], groups: [] };
const Choices = createContext(nothing);

/** What the product knows by name and a table may refer to. */
export const EditorChoicesProvider = Choices.Provider;
export const useEditorChoices = (): EditorChoices => useContext(Choices);
