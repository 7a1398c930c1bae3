'use server';

import { nothingSchema } from '@/lib/accounts/schema';
import { defineAction, defineCall } from '@/lib/action';
import { createDocument, deleteDocument, updateDocument } from './commands/documents';
import { listIssuers } from './queries/issuers';
import { findDocuments } from './queries/library';
import { createDocumentSchema, deleteDocumentSchema, searchDocumentsSchema, updateDocumentSchema } from './schema';

export const createDocumentAction = defineAction(createDocumentSchema, createDocument, {
  goTo: ({ id }) => `/evidence/${id}`,
});
export const updateDocumentAction = defineAction(updateDocumentSchema, updateDocument, { goTo: () => '/evidence' });
export const deleteDocumentAction = defineAction(deleteDocumentSchema, deleteDocument, { goTo: () => '/evidence' });
export const createDocumentCall = defineCall(createDocumentSchema, createDocument);
export const findDocumentsCall = defineCall(searchDocumentsSchema, findDocuments);
export const listIssuersCall = defineCall(nothingSchema, listIssuers);
