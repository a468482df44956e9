import { getService } from 'azure-devops-extension-sdk'

// The host's services as far as we use them; each is asked for once, as every asking leaves proxies behind.

interface LocationService {
  getResourceAreaLocation(areaId: string): Promise<string>
}
interface NavigationService {
  openNewWindow(url: string, features: string): Promise<void>
  navigate(url: string): Promise<void>
  getHash(): Promise<string>
  setHash(hash: string): Promise<void>
  onHashChanged(tell: (hash: string) => void): Promise<void>
}
interface MessagesService {
  addToast(toast: { message: string; duration: number }): Promise<void>
}
interface WorkItemFormService {
  getId(): Promise<number>
  isDirty(): Promise<boolean>
  refresh(): Promise<void>
}

const asked = new Map<string, Promise<unknown>>()

const service = <T>(id: string): Promise<T> => {
  const found = asked.get(id) ?? getService<unknown>(id)
  asked.set(id, found)
  return found as Promise<T>
}

export const locations = () => service<LocationService>('ms.vss-features.location-service')
export const navigation = () => service<NavigationService>('ms.vss-features.host-navigation-service')
export const messages = () => service<MessagesService>('ms.vss-tfs-web.tfs-global-messages-service')
export const workItemForm = () => service<WorkItemFormService>('ms.vss-work-web.work-item-form')
