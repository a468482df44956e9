export { connectedPerson, extensionDataBase } from './directory/connection.ts'
export { createRest, type Rest } from './http/http.ts'
export { type AzureDevOpsSite, createAzureDevOpsPorts } from './ports.ts'
