export { FormConflict } from './form-conflict';
export { StoredForm } from './stored-form';
