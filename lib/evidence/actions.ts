'use server';

import { defineAction, defineCall } from '@/lib/action';
import { createDocument, deleteDocument, updateDocument } from './commands/documents';
import { findDocuments } from './queries';
import { createDocumentSchema, deleteDocumentSchema, searchDocumentsSchema, updateDocumentSchema } from './schema';

export const createDocumentAction = defineAction(createDocumentSchema, createDocument, {
  goTo: ({ id }) => `/evidence/${id}`,
});
export const updateDocumentAction = defineAction(updateDocumentSchema, updateDocument, { goTo: () => '/evidence' });
export const deleteDocumentAction = defineAction(deleteDocumentSchema, deleteDocument, { goTo: () => '/evidence' });
export const createDocumentCall = defineCall(createDocumentSchema, createDocument);
export const findDocumentsCall = defineCall(searchDocumentsSchema, findDocuments);
